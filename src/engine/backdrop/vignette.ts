/**
 * Share of light at a place of the frame, after the law by which a lens darkens toward its corners: the fourth power of the cosine
 * of the angle, here with a corner at 45° for strength 1. Level in the middle, so that no ring shows.
 * @param x - share of the width, 0..1; `y` of the height
 * @param aspect - width over height
 * @param strength - 0..1
 */
export function vignetteAt(x: number, y: number, aspect: number, strength: number): number {
  const across = (x - 0.5) * aspect;
  const down = y - 0.5;
  const corner = (aspect * aspect + 1) / 4;
  const squaredTangent = (strength * (across * across + down * down)) / corner;
  return 1 / (1 + squaredTangent) ** 2;
}
