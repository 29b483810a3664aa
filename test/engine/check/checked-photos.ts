import type { CheckedPhoto } from '../../../src/contract/checked-photo.js';
import { findLook } from '../../../src/contract/looks.js';
import type { HeadMeasures, PersonMeasures, PhotoMeasures } from '../../../src/contract/photo-measures.js';
import { headBlur } from '../../../src/engine/check/head-blur.js';

/** The look that `finePhoto` has. */
export const corporate = findLook('corporate')!;

const fineHead: HeadMeasures = {
  heightShare: 0.4,
  eyeLine: 0.42,
  centreX: 0.5,
  rollDeg: 0,
  cutOff: 0,
  shouldersCutOff: 0,
  circleRoom: 0.3,
  aspect: 1,
  room: { above: 1.5, below: 2, left: 1.6, right: 1.7 },
  heightPx: 400,
};
const finePerson: PersonMeasures = {
  exposureEv: 0.3,
  temperatureK: 5500,
  tint: 0,
  eyeBlurHeads: 0.01,
};
const fineBackdrop = {
  blurHeads: headBlur(corporate.settings.lens, 0.7),
  depth: 0.7,
  tone: [60, 2, 4],
  toneSpread: 8,
  clutter: 0.02,
} as const;

/** Measures in which nothing is off. */
export const fineMeasures: PhotoMeasures = {
  head: fineHead,
  backdrop: fineBackdrop,
  person: finePerson,
  verdict: { code: 'good', reasons: [], expectedError: 0.01 },
};

/** A photo in which nothing is off, with the look applied. */
export const finePhoto: CheckedPhoto = {
  id: '1:1',
  measures: fineMeasures,
  lookId: corporate.id,
  recipe: {
    schema: 1,
    lookId: corporate.id,
    lookVersion: corporate.version,
    settings: corporate.settings,
    sourceHash: 'a',
    resultHash: 'b',
    engineVersion: '0.1.0',
    faceBox: null,
    subject: 'auto',
    strokes: 'none',
  },
  staleRecipe: null,
  isRound: true,
  layerHeight: 300,
  ignored: [],
};

/** The same photo, measured a little differently. */
export const measuredAs = (changed: {
  readonly head?: Partial<HeadMeasures>;
  readonly backdrop?: Partial<NonNullable<PhotoMeasures['backdrop']>>;
  readonly person?: Partial<PersonMeasures>;
}): CheckedPhoto => ({
  ...finePhoto,
  measures: {
    ...fineMeasures,
    head: { ...fineHead, ...changed.head },
    backdrop: { ...fineBackdrop, ...changed.backdrop },
    person: { ...finePerson, ...changed.person },
  },
});
