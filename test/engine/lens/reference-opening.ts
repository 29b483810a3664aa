import type { ApertureSettings } from '../../../src/contract/aperture-settings.js';

/** A point of the lens, radii of the round opening, x right, y down. */
interface LensPoint {
  readonly x: number;
  readonly y: number;
}

/** True when light passes the blades at this point, by the polygon's polar equation. */
function passesBlades({ blades, curvature, rotationDeg }: ApertureSettings, { x, y }: LensPoint): boolean {
  const distance = Math.hypot(x, y);
  if (blades === 0) return distance <= 1;
  const blade = (2 * Math.PI) / blades;
  const turned = Math.atan2(-y, x) - (rotationDeg * Math.PI) / 180;
  const within = ((turned % blade) + blade) % blade;
  const straight = Math.cos(blade / 2) / Math.cos(within - blade / 2);
  return distance <= straight + (1 - straight) * curvature;
}

export interface ReferenceOptions {
  readonly aperture: ApertureSettings;
  /** signed */
  readonly radiusPx: number;
  readonly sizePx: number;
  /** a bright square's corner and side */
  readonly spot: { readonly x: number; readonly y: number; readonly side: number };
}

/** Light of a bright square of 1 on black, seen through the opening: every pixel the mean over the rays that reach it. */
export function referenceDisc({ aperture, radiusPx, sizePx, spot }: ReferenceOptions): Float32Array {
  const out = new Float32Array(sizePx * sizePx);
  const unclipped = openArea((u) => passesBlades(aperture, u));
  const half = sizePx / 2;
  const open = (u: LensPoint, c: LensPoint) =>
    passesBlades(aperture, u) && Math.hypot(u.x - aperture.catEye * c.x, u.y - aperture.catEye * c.y) <= 1;
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      const p = { x: x + 0.5, y: y + 0.5 };
      const c = { x: (p.x - half) / (half * Math.SQRT2), y: (p.y - half) / (half * Math.SQRT2) };
      if (Math.hypot(p.x - spot.x, p.y - spot.y) > Math.abs(radiusPx) + 2 * spot.side) continue;
      const passes = (u: LensPoint) => open(u, c);
      const area = aperture.catEye === 0 ? unclipped : openArea(passes);
      out[y * sizePx + x] = raysFromSpot({ aperture, radiusPx, spot }, p, passes) / area;
    }
  }
  return out;
}

const steps = 48;

function openArea(open: (u: LensPoint) => boolean): number {
  let area = 0;
  for (let i = 0; i < steps * steps; i++) {
    const x = (2 * ((i % steps) + 0.5)) / steps - 1;
    const y = (2 * (Math.floor(i / steps) + 0.5)) / steps - 1;
    if (open({ x, y })) area += 4 / steps / steps;
  }
  return area;
}

/** The spot as the lens sees it from p, in fine steps. */
function raysFromSpot(
  { aperture, radiusPx, spot }: Omit<ReferenceOptions, 'sizePx'>,
  p: LensPoint,
  open: (u: LensPoint) => boolean,
): number {
  const fine = 4 * spot.side;
  let hits = 0;
  for (let i = 0; i < fine * fine; i++) {
    const x = spot.x + ((i % fine) + 0.5) / 4;
    const y = spot.y + (Math.floor(i / fine) + 0.5) / 4;
    if (open({ x: (p.x - x) / (radiusPx * aperture.squeeze), y: (p.y - y) / radiusPx })) hits++;
  }
  return hits / 16 / (radiusPx * radiusPx * aperture.squeeze);
}
