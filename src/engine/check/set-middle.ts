import type { CheckedPhoto } from '../../contract/checked-photo.js';
import type { CropRule } from '../../contract/crop-rule.js';
import type { SetMedians } from '../../contract/set-report.js';
import { labDistance } from '../measure/lab-distance.js';
import { median } from '../measure/median.js';
import { medianLab } from '../measure/median-lab.js';
import { commonCrop } from './common-crop.js';

/** The middle of a set, and how far its photos usually lie from it: three standard deviations of what is normal there. */
export interface SetMiddle {
  readonly medians: SetMedians;
  /** where heads go when they are aligned and no look says where; null without heads */
  readonly crop: CropRule | null;
  /** ΔE*ab */
  readonly usualTone: number;
  /** mired */
  readonly usualTemperature: number;
  /** stops */
  readonly usualExposure: number;
}

/** Three standard deviations over the median absolute deviation, of normally distributed values. */
const threeSigma = 3 * 1.4826;

/**
 * Medians, so that a few that are off do not move the middle; and median absolute deviations, so that where people differ by nature
 * (skin, rooms) only those far from everybody stand out.
 */
export function setMiddle(photos: readonly CheckedPhoto[]): SetMiddle {
  const measures = photos.map((photo) => photo.measures);
  const heads = measures.flatMap(({ head }) => head ?? []);
  const tones = measures.flatMap(({ backdrop }) => (backdrop ? [backdrop.tone] : []));
  const blurs = measures.flatMap(({ backdrop }) => backdrop?.blurHeads ?? []);
  const kelvins = measures.flatMap(({ person }) => person?.temperatureK ?? []);
  const exposures = measures.flatMap(({ person }) => person?.exposureEv ?? []);
  const tone = tones.length > 0 ? medianLab(tones) : null;
  const kelvin = middle(kelvins);
  const exposure = middle(exposures);
  return {
    medians: {
      heightShare: middle(heads.map(({ heightShare }) => heightShare)),
      eyeLine: middle(heads.map(({ eyeLine }) => eyeLine)),
      centreX: middle(heads.map(({ centreX }) => centreX)),
      blurHeads: middle(blurs),
      tone,
      temperatureK: kelvin,
      exposureEv: exposure,
    },
    crop: commonCrop(heads),
    usualTone: usual(tones.map((other) => labDistance(other, tone!))),
    usualTemperature: usual(kelvins.map((value) => 1e6 / value - 1e6 / kelvin!)),
    usualExposure: usual(exposures.map((value) => value - exposure!)),
  };
}

const middle = (values: readonly number[]): number | null => (values.length > 0 ? median(values) : null);

const usual = (deviations: readonly number[]): number =>
  deviations.length > 0 ? threeSigma * median(deviations.map(Math.abs)) : 0;
