import type { CheckedPhoto } from '../../contract/checked-photo.js';
import type { FindingCode, FindingFix } from '../../contract/finding-code.js';
import type { Look } from '../../contract/look.js';
import { newestLooks } from '../../contract/newest-looks.js';
import type { PhotoReport } from '../../contract/photo-report.js';
import type { AlikeGroup, SetReport } from '../../contract/set-report.js';
import { judgePhoto } from './judge-photo.js';
import { setMiddle } from './set-middle.js';

const fixes: Readonly<Partial<Record<FindingCode, FindingFix>>> = {
  'no-look': 'apply-look',
  'other-look': 'apply-look',
  'older-version': 'apply-look',
  'image-changed': 'apply-look',
  'pixels-differ': 'apply-look',
  blur: 'apply-look',
  'head-size': 'align-crop',
  'eye-line': 'align-crop',
  centring: 'align-crop',
  'outside-circle': 'align-crop',
};

/**
 * Judges photos that should be alike, each by the look it should have and by the middle of all; the tone of a backdrop by the middle of those with
 * the same look. Pure; the order of the photos does not matter but among equals.
 * @param looks - a photo whose look is not among them is held against the others only
 */
export function judgeSet(photos: readonly CheckedPhoto[], looks: readonly Look[]): SetReport {
  const middle = setMiddle(photos);
  const standards = new Map(
    newestLooks(looks).map((look) => {
      const { medians, usualTone } = setMiddle(photos.filter(({ lookId }) => lookId === look.id));
      const ofItsOwn = { ...middle, medians: { ...middle.medians, tone: medians.tone }, usualTone };
      return [look.id, { look, middle: ofItsOwn }] as const;
    }),
  );
  const judged = photos
    .map((photo) => {
      const standard = photo.lookId === null ? undefined : standards.get(photo.lookId);
      return judgePhoto(photo, standard?.look ?? null, standard?.middle ?? middle);
    })
    .sort((a, b) => a.score - b.score);
  const sum = judged.reduce((all, { score }) => all + score, 0);
  return {
    score: judged.length > 0 ? Math.floor(sum / judged.length) : 100,
    photos: judged,
    medians: middle.medians,
    alike: alikeIn(judged),
  };
}

function alikeIn(photos: readonly PhotoReport[]): AlikeGroup[] {
  const groups = new Map<FindingCode, { weight: number; photos: { id: string; severity: number }[] }>();
  for (const { id, findings } of photos) {
    for (const { code, severity } of findings) {
      const group = groups.get(code) ?? { weight: 0, photos: [] };
      group.weight += severity;
      group.photos.push({ id, severity });
      groups.set(code, group);
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([code, group]) => ({
      code,
      fix: fixes[code] ?? 'by-hand',
      photoIds: group.photos.sort((a, b) => b.severity - a.severity).map(({ id }) => id),
    }));
}
