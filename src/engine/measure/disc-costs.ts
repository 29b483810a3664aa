import { discPower } from './disc-power.js';
import { type TileSpectrum, transformPx } from './tile-spectrum.js';

/** From one diameter tried to the next. */
export const diameterStep = 1.08;
/** Diameters tried, px: from what pixels show to what a tile holds. */
export const diametersPx: readonly number[] = Array.from({ length: 39 }, (_, i) => 2 * diameterStep ** i);

/** Powers by which the spectra of rooms fall with frequency; most by the usual one. */
const falls = [1.5, 2, 2.5, 3];
const usualFall = 2.6;
const fallSpread = 0.4;
/** How much the diameter varies within a tile: hardly, or as in a room of several depths. */
const variations = [0.03, 0.25];
/** Pixels are this soft, as the standard deviation of a Gaussian. */
const pixelSoftness = 0.3;
const rounds = 10;

/**
 * How badly discs of each of `diametersPx` explain a tile's spectrum, as negative log-likelihoods that can be compared with each
 * other only. A spectrum is taken for a power law seen through the disc, plus white grain; strengths and fall are fitted.
 * Source: Whittle 1953 for the likelihood of a spectrum; the zeros of the disc's transfer function tell defocus since Gennery 1973.
 */
export function discCosts(spectrum: TileSpectrum): Float64Array {
  const smear = Math.round((smearRings * 20) / spectrum.effectivePx) / 20;
  const shapes = shapesFor(spectrum, smear);
  const perDiameter = falls.length * variations.length;
  return Float64Array.from(diametersPx, (_, index) => {
    let least = Infinity;
    for (let k = 0; k < perDiameter; k++) {
      const unusual = 0.5 * ((falls[k % falls.length] - usualFall) / fallSpread) ** 2;
      const cost = misfit(spectrum, shapes[index * perDiameter + k]) * spectrum.independent + unusual;
      if (cost < least) least = cost;
    }
    return least;
  });
}

/** A window of one pixel's width smears so many rings. */
const smearRings = 0.45 * transformPx;

const kept = new Map<number, readonly Float64Array[]>();

/** What the spectra would look like, smeared by the window as by a Gaussian; the same for all tiles with windows alike. */
function shapesFor({ power, firstRing }: TileSpectrum, smear: number): readonly Float64Array[] {
  const found = kept.get(smear);
  if (found) return found;
  const shapes = diametersPx.flatMap((diameterPx) =>
    variations.flatMap((variation) =>
      falls.map((fall) =>
        Float64Array.from(power, (_, i) =>
          shapeAt(firstRing + i, smear, (f) => f ** -fall * variedDisc(f * diameterPx, variation)),
        ),
      ),
    ),
  );
  kept.set(smear, shapes);
  return shapes;
}

function shapeAt(ring: number, smear: number, of: (frequency: number) => number): number {
  let [sum, weights] = [0, 0];
  for (let k = -2; k <= 2; k++) {
    const weight = Math.exp(-0.5 * (0.6 * k) ** 2);
    sum += weight * of(Math.max(0.3, ring + 0.6 * k * smear) / transformPx);
    weights += weight;
  }
  const angle = (2 * Math.PI * pixelSoftness * ring) / transformPx;
  return (sum / weights) * Math.exp(-angle * angle);
}

const variedDisc = (diameters: number, variation: number): number =>
  [-1, -0.5, 0, 0.5, 1].reduce((sum, k) => sum + discPower(Math.PI * diameters * (1 + k * variation)) / 5, 0);

/** Fits strength and grain by multiplicative steps that never make it worse. */
function misfit({ power, counts }: TileSpectrum, shape: Float64Array): number {
  let grain = 0.5 * Math.min(...power);
  let strength = ratioOf(power, shape);
  for (let round = 0; round < rounds; round++) {
    let [up, down, grainUp, grainDown] = [0, 0, 0, 0];
    for (let r = 0; r < power.length; r++) {
      const expected = strength * shape[r] + grain;
      const weight = counts[r] / expected;
      const surplus = (weight * power[r]) / expected;
      up += surplus * shape[r];
      down += weight * shape[r];
      grainUp += surplus;
      grainDown += weight;
    }
    strength *= Math.sqrt(up / down);
    grain *= Math.sqrt(grainUp / grainDown);
  }
  let cost = 0;
  for (let r = 0; r < power.length; r++) {
    const expected = strength * shape[r] + grain;
    cost += counts[r] * (Math.log(expected / power[r]) + power[r] / expected - 1);
  }
  return cost;
}

function ratioOf(power: Float64Array, shape: Float64Array): number {
  const first = 6;
  let [sum, shapes] = [0, 0];
  for (let r = 0; r < first; r++) {
    sum += power[r];
    shapes += shape[r];
  }
  return sum / shapes;
}
