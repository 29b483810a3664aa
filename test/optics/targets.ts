import type { MeasureName } from './measure-name.js';

/** What a value may be; both ends belong to it. */
export interface Bound {
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Target {
  readonly measure: MeasureName;
  readonly label: string;
  readonly unit: '' | 'dB' | '%';
  /** with the exact matte */
  readonly exact: Bound;
  /** with the matte that the networks find; absent: the same as `exact`, or it makes no difference */
  readonly predicted?: Bound;
  /** of a scene against its truth, at each size of disc, or of a probe of which the answer is known */
  readonly of: 'scene' | 'probe';
  /** true: told, but nothing fails by it */
  readonly reportedOnly?: boolean;
}

/** What the product is held to, the bench and the tests alike. */
export const targets: readonly Target[] = [
  scene('psnr', 'PSNR against truth', { atLeast: 38 }, { atLeast: 33 }, 'dB'),
  scene('haloMean', 'halo: mean abs ΔL* in the ring', { atMost: 1 }, { atMost: 2 }),
  scene('haloP95', 'halo: 95th percentile', { atMost: 4.5 }, { atMost: 8 }),
  scene('hairPsnr', 'hair zone PSNR', { atLeast: 30 }, { atLeast: 24 }, 'dB'),
  scene('bleed', 'colour bleed ΔE00 in the ring', { atMost: 1.5 }, { atMost: 3 }),
  scene('spill', 'spill: edge ΔE00 on a new backdrop', { atMost: 4 }),
  scene('personChanged', 'changed pixels of the person', { atMost: 0 }, { atMost: 0 }),
  scene('previewPsnr', 'preview against export', { atLeast: 40 }, undefined, 'dB'),
  toldOnly(scene('psnrAll', 'PSNR, light beyond white included', { atLeast: 38 }, { atLeast: 33 }, 'dB')),
  toldOnly(scene('levelError', 'light beyond white: level error, EV', { atMost: 0.25 }, { atMost: 0.5 })),
  probe('discRadiusError', 'disc: radius error', { atLeast: -0.03, atMost: 0.03 }, '%'),
  probe('discVariation', 'disc: interior variation', { atMost: 0.05 }, '%'),
  probe('discEdge', 'disc: 80–20 edge, in radii', { atMost: 0.12 }),
  probe('discRoundness', 'disc: roundness', { atLeast: 0.95 }),
  probe('energy', 'energy kept', { atLeast: 0.99, atMost: 1.01 }),
  probe('checker', '1:1 checker, code', { atLeast: 186, atMost: 190 }),
  probe('lawRSquared', 'blur law over 5 depths: R²', { atLeast: 0.995 }),
  probe('lawSlope', 'blur law: slope', { atLeast: 0.97, atMost: 1.03 }),
  probe('rampFall', 'ramp: deepest fall', { atMost: 0.01 }, '%'),
  probe('rampStep', 'ramp: largest step', { atMost: 0.08 }, '%'),
  probe('noiseRatio', 'noise level ratio, 3 tones', { atLeast: 0.8, atMost: 1.2 }),
  toldOnly(probe('grainSize', 'grain size: lag-1 difference', { atMost: 0.1 })),
  probe('bandingRun', 'banding run against ideal dither', { atMost: 1.5 }),
  probe('discPerHead', 'disc per head at all sizes, error', { atLeast: -0.03, atMost: 0.03 }, '%'),
  probe('lightEvening', 'evened out: less broad unevenness', { atLeast: 0.4 }, '%'),
  probe('lightPerson', 'evened out: changed pixels of the person', { atMost: 0 }),
];

function scene(
  measure: MeasureName,
  label: string,
  exact: Bound,
  predicted?: Bound,
  unit: Target['unit'] = '',
): Target {
  return { measure, label, exact, unit, of: 'scene', ...(predicted ? { predicted } : {}) };
}

function probe(measure: MeasureName, label: string, exact: Bound, unit: Target['unit'] = ''): Target {
  return { measure, label, exact, unit, of: 'probe' };
}

function toldOnly(target: Target): Target {
  return { ...target, reportedOnly: true };
}

/** False for NaN, which is what a measure gives that found nothing to measure. */
export const holds = (value: number, { atLeast = -Infinity, atMost = Infinity }: Bound): boolean =>
  value >= atLeast && value <= atMost;

/** How far a value is from what is allowed: 0 and below hold, more is worse. */
export function excess(value: number, { atLeast, atMost }: Bound): number {
  if (Number.isNaN(value)) return Infinity;
  return Math.max(
    atLeast === undefined ? -Infinity : atLeast - value,
    atMost === undefined ? -Infinity : value - atMost,
  );
}
