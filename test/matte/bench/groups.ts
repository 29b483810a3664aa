import { medianOf } from '../../optics/metrics/median-of.js';
import { type TagName, tagValues } from '../pictures/picture-tags.js';
import { targets } from '../targets.js';
import { milli, plain } from './figures.js';
import type { PictureRow } from './picture-row.js';

/** The pictures that have one tag. */
export interface Group {
  readonly tag: TagName;
  readonly value: string;
  readonly pictures: number;
  readonly medianMad: number;
  readonly medianBandMad: number;
  /** median MAD over that of all pictures */
  readonly overAll: number;
  /** median of MAD over that of all pictures of the same kind: drawn people are harder, whoever they are */
  readonly overKind: number;
}

/** All groups that have pictures, in the order of the tags. */
export function groupsOf(rows: readonly PictureRow[]): Group[] {
  const all = medianOf(rows.map(madOf));
  const ofKind = new Map(
    rows.map(({ kind }) => [kind, medianOf(rows.filter((row) => row.kind === kind).map(madOf))]),
  );
  return (Object.keys(tagValues) as TagName[]).flatMap((tag) =>
    tagValues[tag].flatMap((value) => {
      const tagged = rows.filter(({ tags }) => tags[tag] === value);
      if (tagged.length === 0) return [];
      const medianMad = medianOf(tagged.map(madOf));
      const medianBandMad = medianOf(tagged.map(({ errors }) => errors.band.mad));
      const overKind = medianOf(tagged.map((row) => madOf(row) / ofKind.get(row.kind)!));
      const overAll = medianMad / all;
      return [{ tag, value, pictures: tagged.length, medianMad, medianBandMad, overAll, overKind }];
    }),
  );
}

const madOf = ({ errors }: PictureRow): number => errors.whole.mad;

/** True when a group is large enough to be judged and too much worse than all. */
export const isLeftBehind = ({ pictures, overAll }: Group): boolean =>
  pictures >= targets.group.leastPictures && overAll > targets.group.atMost;

export const groupTable = (groups: readonly Group[]): string[][] => [
  ['group', 'pictures', 'median MAD', 'median band MAD', 'over all', 'over its kind'],
  ...groups.map((group) => [
    `${group.tag}: ${group.value}`,
    String(group.pictures),
    milli(group.medianMad, 2),
    milli(group.medianBandMad),
    `${plain(group.overAll, 2)}${isLeftBehind(group) ? ' !' : ''}`,
    plain(group.overKind, 2),
  ]),
];
