import { medianOf } from '../../optics/metrics/median-of.js';
import { excused, targets } from '../targets.js';
import type { EmptyRow } from './empty-row.js';
import { milli, plain } from './figures.js';
import { groupsOf, isLeftBehind } from './groups.js';
import type { PictureRow } from './picture-row.js';
import { rivalLabels, rivalriesOf } from './rivalry.js';
import { verdictShare } from './verdicts.js';
import type { Wait } from './wait-table.js';

/** Every target that is missed, in words; empty when all hold. What was not measured is not judged. */
export const missedTargets = (rows: readonly PictureRow[], empty: readonly EmptyRow[]): string[] => [
  ...missedMedian(photosOf(rows)),
  ...missedPictures(photosOf(rows)),
  ...missedRefusals(empty),
  ...groupsOf(rows)
    .filter(isLeftBehind)
    .map(
      ({ tag, value, pictures, overAll }) =>
        `${tag}: ${value} (${pictures} pictures) is ${plain(overAll, 2)} times as bad as all`,
    ),
  ...missedRivalries(photosOf(rows)),
  ...missedVerdict(rows),
];

/** Targets of quality are for photos as they are taken; pictures that were made to be hard are told beside them. */
const photosOf = (rows: readonly PictureRow[]): PictureRow[] => rows.filter(({ kind }) => kind === 'photo');

function missedMedian(photos: readonly PictureRow[]): string[] {
  const mad = medianOf(photos.map(({ errors }) => errors.whole.mad));
  if (!(mad > targets.medianMad.atMost)) return [];
  return [`median MAD of photos ${milli(mad, 2)}, not ${milli(targets.medianMad.atMost, 2)}`];
}

const missedPictures = (rows: readonly PictureRow[]): string[] =>
  rows
    .filter(({ name, errors }) => errors.whole.mad > targets.worstMad.atMost && !(name in excused))
    .map(
      ({ name, errors, refusedWith }) =>
        `${name}: ${refusedWith ? `refused (${refusedWith})` : `MAD ${milli(errors.whole.mad)}`}`,
    );

function missedRefusals(empty: readonly EmptyRow[]): string[] {
  const taken = empty.filter(({ isRefused }) => !isRefused);
  if (empty.length === 0 || 1 - taken.length / empty.length >= targets.refused.atLeast) return [];
  return taken.map(({ name, found }) => `${name}: a person is found where none is (${plain(100 * found)} %)`);
}

function missedRivalries(rows: readonly PictureRow[]): string[] {
  const { atMost, rivals } = targets.overRival;
  const tooClose = rivalriesOf(rows)
    .filter(({ rival, ratio }) => (rivals as readonly string[]).includes(rival) && ratio > atMost)
    .map(({ rival, ratio }) => `band MAD is ${plain(ratio, 2)} of ${rivalLabels[rival]}'s, not ${atMost}`);
  const worse = rows
    .filter(({ name }) => (targets.notWorseThanIsNet as readonly string[]).includes(name))
    .filter(({ errors, rivals: { isNet } }) => isNet && errors.band.mad > isNet.band.mad)
    .map(
      ({ name, errors, rivals: { isNet } }) =>
        `${name}: band MAD ${milli(errors.band.mad)}, IS-Net ${milli(isNet!.band.mad)}`,
    );
  return [...tooClose, ...worse];
}

function missedVerdict(rows: readonly PictureRow[]): string[] {
  const share = verdictShare(rows);
  if (!share || share.worstFlagged / share.worst >= targets.verdict.atLeast) return [];
  return [`only ${share.worstFlagged} of the ${share.worst} worst pictures are flagged by the engine`];
}

/** Waits that are longer than wanted, in words. */
export const missedWaits = (waits: readonly Wait[]): string[] =>
  waits.flatMap(({ name, preview, matte }) => [
    ...(preview > targets.wait.preview
      ? [`${name}: a first preview takes ${preview.toFixed(1)} passes`]
      : []),
    ...(matte > targets.wait.matte ? [`${name}: the full matte takes ${matte.toFixed(1)} passes`] : []),
  ]);
