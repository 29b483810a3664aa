/** Detail in bands √2 apart in size, from the finest on, and how much of it may be grain; both ≥ 0. */
export interface SortedDetail {
  readonly energies: readonly number[];
  readonly grain: readonly number[];
}

/** Detail that is not this many times stronger than the grain says nothing. */
const aboveGrain = 4;
/** Nor does detail that is fainter than this where it is strongest, as a standard deviation in codes: a wall's soft light. */
const faintest = 0.4;
/** By how much, as a power of two, the energy's slope falls from band to band around its peak. */
const bend = 0.3;
/** Every photo is this soft where it is sharp, by its lens, its sensor and its scaling; it is not taken for a blur. */
const ordinarySoftnessPx = 1.75;
/** The peak cannot be read off farther below the finest band than this many bands. */
const bandsBelow = 2;

/** The energy's fall is measured from so many to so many bands beyond its peak. */
const fallFrom = 1;
const fallTo = 4;
/**
 * Fall per band, as a power of two, of pictures as they usually are, of edges alone (the least) and of foliage (the most). What
 * one place shows is only half believed.
 */
const usualFall = 0.48;
const leastFall = 0.37;
const mostFall = 0.9;

/**
 * Diameter of the disc that a picture was blurred with, px. Pictures have about the same contrast at all sizes, so that the
 * energy of their slopes falls steadily as sizes grow; a disc takes away what is smaller than itself, and the energy peaks at a
 * size in proportion to the disc.
 * @returns undefined when there is too little detail to tell, or its peak lies beyond the coarsest band
 */
export function blurOfDetail({ energies, grain }: SortedDetail): number | undefined {
  const heard = energies.map((energy, band) =>
    energy > aboveGrain * grain[band] ? energy - grain[band] : 0,
  );
  const first = heard.findLastIndex((energy) => energy <= 0) + 1;
  const levels = heard.map((energy) => Math.log2(energy));
  for (let band = first; band + 1 < levels.length; band++) {
    const slope = levels[band + 1] - levels[band];
    if (slope > 0) continue;
    if (heard[band] * varianceOf(band) < faintest * faintest) return undefined;
    const before = levels[band] - levels[band - 1];
    const peak =
      band === first
        ? band + 0.5 - Math.min(bandsBelow, -slope / bend)
        : band - 0.5 + before / (before - slope);
    return withoutOrdinary(diameterPerPeak(fallBeyond(levels, peak)) * 2 ** (peak / 2));
  }
  return undefined;
}

/** Slope of the energy well beyond its peak, where it shows the picture and not its blur. */
function fallBeyond(levels: readonly number[], peak: number): number {
  const [from, to] = [Math.max(0, peak) + fallFrom, Math.max(0, peak) + fallTo];
  if (to > levels.length - 1) return usualFall;
  const at = (band: number) => {
    const whole = Math.floor(band);
    return levels[whole] + ((levels[whole + 1] ?? 0) - levels[whole]) * (band - whole);
  };
  const shown = Math.min(mostFall, Math.max(leastFall, (at(from) - at(to)) / (to - from)));
  return (shown + usualFall) / 2;
}

/** Disc over the size at which the energy peaks: by numeric integration over spectra that fall with powers from 2 to 3. */
const diameterPerPeak = (fall: number) => 1.23 + 2.6 * fall;

const withoutOrdinary = (foundPx: number) =>
  Math.sqrt(Math.max(0, foundPx * foundPx - ordinarySoftnessPx * ordinarySoftnessPx));

/** Of the blur that a band compares with the next, px². */
const varianceOf = (band: number) => 2 ** (band - 1);
