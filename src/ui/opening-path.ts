import type { ApertureSettings } from '../contract/aperture-settings.js';

/** Straight pieces that stand for the rim between two corners when the blades are curved. */
const piecesPerBlade = 16;

/**
 * The opening of a lens as the data of an SVG path around (0, 0): what a point of light looks like through it in the middle of the
 * picture. The engine draws the same shape.
 * @param radius - of the round opening that the corners lie on; the squeeze makes it narrower
 */
export function openingPath(
  { blades, curvature, rotationDeg, squeeze }: ApertureSettings,
  radius: number,
): string {
  if (blades === 0) {
    const [x, y] = [radius * squeeze, radius];
    return `M${-x} 0A${x} ${y} 0 1 1 ${x} 0A${x} ${y} 0 1 1 ${-x} 0Z`;
  }
  const count = blades * (curvature > 0 ? piecesPerBlade : 1);
  const blade = (2 * Math.PI) / blades;
  const points = Array.from({ length: count }, (_, i) => {
    const fromCorner = (i * 2 * Math.PI) / count;
    const straight = Math.cos(blade / 2) / Math.cos((fromCorner % blade) - blade / 2);
    const reach = radius * (straight + (1 - straight) * curvature);
    const angle = fromCorner + (rotationDeg * Math.PI) / 180;
    return `${(reach * Math.cos(angle) * squeeze).toFixed(3)} ${(-reach * Math.sin(angle)).toFixed(3)}`;
  });
  return `M${points.join('L')}Z`;
}
