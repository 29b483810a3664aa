import type { ApertureSettings } from '../../src/contract/aperture-settings.js';

/** Points of a lens's opening, x to the right and y down, |u| ≤ 1, before any squeeze. */
export interface LensSamples {
  readonly count: number;
  readonly ux: Float64Array;
  readonly uy: Float64Array;
}

/**
 * Spreads points evenly over an opening's area. The two patterns have nothing in common: a sunflower's spiral, and the R2 sequence
 * folded from the square onto the disc. A polygon keeps the disc's points that lie inside it.
 * @param samples - about so many are returned
 */
export function lensSamples(
  aperture: ApertureSettings | undefined,
  samples: number,
  pattern: 0 | 1,
): LensSamples {
  const wanted = Math.ceil(samples / openShare(aperture));
  const point = pattern === 0 ? sunflower(wanted) : foldedR2;
  const ux: number[] = [];
  const uy: number[] = [];
  for (let i = 0; i < wanted; i++) {
    const [x, y] = point(i);
    if (Math.hypot(x, y) > openingRadius(aperture, Math.atan2(-y, x))) continue;
    ux.push(x);
    uy.push(y);
  }
  return { count: ux.length, ux: Float64Array.from(ux), uy: Float64Array.from(uy) };
}

/** Distance of an opening's rim from its middle, 0..1, in the direction `angle` (radians, counter-clockwise as seen). */
function openingRadius(aperture: ApertureSettings | undefined, angle: number): number {
  if (aperture === undefined || aperture.blades === 0) return 1;
  const sector = (2 * Math.PI) / aperture.blades;
  const turned = angle - (aperture.rotationDeg * Math.PI) / 180;
  const within = turned - Math.floor(turned / sector) * sector;
  const straight = Math.cos(sector / 2) / Math.cos(within - sector / 2);
  return straight + (1 - straight) * aperture.curvature;
}

/** Share of the round opening's area that is open. */
function openShare(aperture: ApertureSettings | undefined): number {
  const steps = 3600;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += openingRadius(aperture, (2 * Math.PI * (i + 0.5)) / steps) ** 2;
  return sum / steps;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

const sunflower =
  (count: number) =>
  (i: number): readonly [number, number] => {
    const radius = Math.sqrt((i + 0.5) / count);
    return [radius * Math.cos(i * goldenAngle), radius * Math.sin(i * goldenAngle)];
  };

/** Source: Roberts' R2 sequence (powers of the plastic number); Shirley and Chiu's concentric map of the square. */
function foldedR2(i: number): readonly [number, number] {
  const plastic = 1.324717957244746;
  const a = 2 * ((0.5 + (i + 1) / plastic) % 1) - 1;
  const b = 2 * ((0.5 + (i + 1) / plastic ** 2) % 1) - 1;
  if (a === 0 && b === 0) return [0, 0];
  const isWide = Math.abs(a) > Math.abs(b);
  const radius = isWide ? a : b;
  const angle = isWide ? ((Math.PI / 4) * b) / a : Math.PI / 2 - ((Math.PI / 4) * a) / b;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
