import { medianOf } from '../../optics/metrics/median-of.js';
import type { MatteErrors } from '../metrics/matte-errors.js';
import { milli, plain } from './figures.js';
import { type PictureRow, type RivalName, rivalNames } from './picture-row.js';

export const rivalLabels: Readonly<Record<RivalName, string>> = {
  mediaPipe: 'MediaPipe',
  rvm: 'RVM',
  isNet: 'IS-Net',
};

/** Ours beside one rival, on the pictures that both have. */
export interface Rivalry {
  readonly rival: RivalName;
  readonly pictures: number;
  readonly ourBandMad: number;
  readonly bandMad: number;
  /** our median band MAD over the rival's */
  readonly ratio: number;
}

export const rivalriesOf = (rows: readonly PictureRow[]): Rivalry[] =>
  rivalNames.flatMap((rival) => {
    const both = rows.filter(({ rivals }) => rivals[rival]);
    if (both.length === 0) return [];
    const ourBandMad = medianOf(both.map(({ errors }) => errors.band.mad));
    const bandMad = medianOf(both.map(({ rivals }) => rivals[rival]!.band.mad));
    return [{ rival, pictures: both.length, ourBandMad, bandMad, ratio: ourBandMad / bandMad }];
  });

/** MAD over the whole picture and in the band, in thousandths, ours first; then the medians. */
export function rivalTable(rows: readonly PictureRow[]): string[][] {
  const present = rivalNames.filter((rival) => rows.some(({ rivals }) => rivals[rival]));
  const contenders: readonly ((row: PictureRow) => MatteErrors | undefined)[] = [
    ({ errors }) => errors,
    ...present.map((rival) => (row: PictureRow) => row.rivals[rival]),
  ];
  const labels = ['ours', ...present.map((rival) => rivalLabels[rival])];
  const both = (cell: (part: 'whole' | 'band') => string[]) => [...cell('whole'), ...cell('band')];
  const values = (row: PictureRow, part: 'whole' | 'band') =>
    contenders.map((errors) => errors(row)?.[part].mad ?? Number.NaN);
  const medians = (part: 'whole' | 'band', of: readonly PictureRow[]) =>
    contenders.map((errors) =>
      medianOf(of.map((row) => errors(row)?.[part].mad ?? Number.NaN).filter((mad) => !Number.isNaN(mad))),
    );
  const medianLine = (label: string, of: readonly PictureRow[]) => [
    label,
    ...both((part) => medians(part, of).map((mad) => milli(mad))),
  ];
  return [
    ['picture', ...labels.map((label) => `MAD: ${label}`), ...labels.map((label) => `band: ${label}`)],
    ...rows.map((row) => [row.name, ...both((part) => values(row, part).map((mad) => milli(mad)))]),
    medianLine(
      'median of photos',
      rows.filter(({ kind }) => kind === 'photo'),
    ),
    medianLine('median of all', rows),
  ];
}

export const rivalrySentence = ({ rival, pictures, ourBandMad, bandMad, ratio }: Rivalry): string =>
  `${rivalLabels[rival]}: band MAD ${milli(bandMad)}, ours ${milli(ourBandMad)} on the same ${pictures} pictures: ` +
  `${plain(100 * (1 - ratio), 0)} % lower`;
