import type { ApertureSettings } from '../../contract/aperture-settings.js';

/** From left to right, in radii of the opening. */
export interface OpeningSpan {
  readonly left: number;
  readonly right: number;
}

/** Straight pieces that stand for the rim between two corners when the blades are curved. */
const piecesPerBlade = 16;

/**
 * The opening cut level: what is open at height `y`, in radii, y down; undefined above and below it. Round: the unit disc. With
 * blades: a polygon, its corners on the unit circle, each side bent outward by the curvature. Before the squeeze.
 */
export function openingSpans(aperture: ApertureSettings): (y: number) => OpeningSpan | undefined {
  if (aperture.blades === 0) return roundSpan;
  const rim = rimOf(aperture);
  return (y) => polygonSpan(rim, y);
}

function roundSpan(y: number): OpeningSpan | undefined {
  const square = 1 - y * y;
  if (square <= 0) return undefined;
  const half = Math.sqrt(square);
  return { left: -half, right: half };
}

function polygonSpan(rim: Float64Array, y: number): OpeningSpan | undefined {
  let left = Infinity;
  let right = -Infinity;
  for (let i = 0; i < rim.length; i += 2) {
    const j = (i + 2) % rim.length;
    const [x0, y0, x1, y1] = [rim[i], rim[i + 1], rim[j], rim[j + 1]];
    if (y0 === y1 || Math.min(y0, y1) > y || Math.max(y0, y1) < y) continue;
    const x = x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return left < right ? { left, right } : undefined;
}

/** Points of the rim, x and y in turn. */
function rimOf({ blades, curvature, rotationDeg }: ApertureSettings): Float64Array {
  const points = blades * (curvature > 0 ? piecesPerBlade : 1);
  const blade = (2 * Math.PI) / blades;
  const rim = new Float64Array(points * 2);
  for (let i = 0; i < points; i++) {
    const fromCorner = (i * 2 * Math.PI) / points;
    const straight = Math.cos(blade / 2) / Math.cos((fromCorner % blade) - blade / 2);
    const radius = straight + (1 - straight) * curvature;
    const angle = fromCorner + (rotationDeg * Math.PI) / 180;
    rim[2 * i] = radius * Math.cos(angle);
    rim[2 * i + 1] = -radius * Math.sin(angle);
  }
  return rim;
}
