import type { PhotoPoint } from './photo-point.js';
import type { Stroke } from './stroke.js';

/** How far the simpler way may lie from the drawn one, as a share of the brush's radius: the eye sees no difference in a hint. */
const tolerance = 0.15;

/**
 * The same pull of the brush with as few points as tell its way: the hundreds that a mouse reports become a handful.
 * @param aspect - width over height of the photo, since points are shares of its sides and the radius is of the longer one
 * Source: Ramer 1972; Douglas and Peucker 1973.
 */
export function simplifyStroke(stroke: Stroke, aspect: number): Stroke {
  const { points, radius } = stroke;
  const [width, height] = aspect > 1 ? [1, 1 / aspect] : [aspect, 1];
  const way = points.map(({ x, y }) => ({ x: x * width, y: y * height }));
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [first, last] = range;
    const far = farthest(way, first, last);
    if (far.distance <= tolerance * radius) continue;
    kept.add(far.index);
    open.push([first, far.index], [far.index, last]);
  }
  const few = points.filter((_, index) => kept.has(index));
  const isDab = few.length === 2 && way.every((point) => distance(point, way[0]!) <= tolerance * radius);
  return { ...stroke, points: isDab ? few.slice(0, 1) : few };
}

function farthest(way: readonly PhotoPoint[], first: number, last: number) {
  let found = { index: first, distance: 0 };
  for (let index = first + 1; index < last; index++) {
    const away = distanceToLine(way[index]!, way[first]!, way[last]!);
    if (away > found.distance) found = { index, distance: away };
  }
  return found;
}

function distanceToLine(point: PhotoPoint, from: PhotoPoint, to: PhotoPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared : 0;
  const share = Math.max(0, Math.min(1, along));
  return distance(point, { x: from.x + share * dx, y: from.y + share * dy });
}

const distance = (a: PhotoPoint, b: PhotoPoint): number => Math.hypot(a.x - b.x, a.y - b.y);
