import type { Chromaticities } from './embedded-profile.js';
import type { Xyz } from './parse-icc.js';

const d65 = [0.3127, 0.329] as const;

/** Chromaticities of the two spaces that we know by name. Source: IEC 61966-2-1; SMPTE EG 432-1 with a D65 white. */
export const knownChromaticities: Readonly<Record<'sRGB' | 'Display P3', Chromaticities>> = {
  sRGB: [d65, [0.64, 0.33], [0.3, 0.6], [0.15, 0.06]],
  'Display P3': [d65, [0.68, 0.32], [0.265, 0.69], [0.15, 0.06]],
};

/** The same, as D50-adapted colorants found in profiles. */
const knownColorants: Readonly<Record<'sRGB' | 'Display P3', readonly [Xyz, Xyz, Xyz]>> = {
  sRGB: [
    [0.4361, 0.2225, 0.0139],
    [0.3851, 0.7169, 0.0971],
    [0.1431, 0.0606, 0.7141],
  ],
  'Display P3': [
    [0.5151, 0.2412, -0.0011],
    [0.292, 0.6922, 0.0419],
    [0.1571, 0.0666, 0.7841],
  ],
};

/** Profiles of the same space differ by rounding and by the white they assume. */
const tolerance = 0.004;

/** The name of the space with these D50-adapted primaries, or undefined. */
export function nameOfPrimaries(primaries: readonly [Xyz, Xyz, Xyz]): 'sRGB' | 'Display P3' | undefined {
  return (['sRGB', 'Display P3'] as const).find((name) =>
    knownColorants[name].every((xyz, i) =>
      xyz.every((value, j) => Math.abs(value - primaries[i]![j]!) < tolerance),
    ),
  );
}

/** Area of the primaries' triangle in the xy diagram, as a multiple of sRGB's. */
export function gamutRatio(primaries: readonly [Xyz, Xyz, Xyz]): number {
  return triangleArea(primaries) / triangleArea(knownColorants.sRGB);
}

function triangleArea(primaries: readonly [Xyz, Xyz, Xyz]): number {
  const points = primaries.map(([x, y, z]) => [x / (x + y + z), y / (x + y + z)] as const);
  const [a, b, c] = points as [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ];
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
