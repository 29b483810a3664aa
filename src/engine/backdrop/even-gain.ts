import type { Plane } from '../raster/plane.js';
import { bilateralBase } from './bilateral-base.js';
import type { SmallLuminance } from './small-luminance.js';

/** Share of the base's contrast that is taken out at full strength. */
const most = 0.85;
/** A shadow is lifted by so many stops at most, a bright patch darkened by so many. */
const liftStops = 1.5;
const darkenStops = 0.8;
/** What has so much light is a window or a lamp: darkened, it would turn into grey paper. */
const burntFrom = 0.5;
/** Of the long side: how far light is averaged, in stops: how alike it has to be. */
const reachOfLongSide = 0.06;
const reachStops = 1;
/** The brightness that stays lies above the mean by so many standard deviations: shadows are lifted more than light is dimmed. */
const towardLight = 0.35;
/** Keeps black from being infinitely dark. */
const blackLight = 0.004;
/** Trust in the filled-in room behind the person. */
const filledTrust = 0.05;

/**
 * The factor by which light is to be multiplied so that the room's broad shadows and bright patches even out. Small things and hard
 * borders are not seen: they keep their contrast. The typical brightness of the room stays.
 * @param strength - 0..1
 */
export function evenGain({ light, seen }: SmallLuminance, strength: number): Plane {
  const { widthPx, heightPx } = light;
  const weights = seen.map((share) => Math.max(filledTrust, share));
  const stops = light.data.map((value) => Math.log2(value + blackLight));
  const reachPx = Math.max(1, reachOfLongSide * Math.max(widthPx, heightPx));
  const base = bilateralBase({ ...light, data: stops }, { weights, reachPx, reachOfValue: reachStops });
  const typical = typicalOf(base.data, weights);
  const gain = base.data.map((value) => {
    const wanted = -most * strength * (value - typical);
    if (wanted >= 0) return 2 ** (liftStops * Math.tanh(wanted / liftStops));
    const burnt = Math.min(1, Math.max(0, (2 ** value - burntFrom) / (1 - burntFrom)));
    return 2 ** (darkenStops * (1 - burnt) * Math.tanh(wanted / darkenStops));
  });
  return { ...light, data: gain };
}

/** The mean and a part of the spread: between light and shadow, nearer to the light. */
function typicalOf(values: Float32Array, weights: Float32Array): number {
  let [sum, square, trust] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += weights[i] * values[i];
    square += weights[i] * values[i] ** 2;
    trust += weights[i];
  }
  const mean = sum / trust;
  return mean + towardLight * Math.sqrt(Math.max(0, square / trust - mean * mean));
}
