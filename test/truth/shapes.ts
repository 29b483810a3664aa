import type { Shape } from './paint-shape.js';

/** An upright or turned ellipse; its distance is good near the rim. */
export function ellipse(cx: number, cy: number, rx: number, ry: number, turnRad = 0): Shape {
  const cos = Math.cos(turnRad);
  const sin = Math.sin(turnRad);
  const reach = Math.max(rx, ry);
  return {
    box: [cx - reach, cy - reach, cx + reach, cy + reach],
    distance(x, y) {
      const u = (cos * (x - cx) + sin * (y - cy)) / rx;
      const v = (cos * (y - cy) - sin * (x - cx)) / ry;
      const k = Math.hypot(u, v);
      const slope = Math.hypot(u / rx, v / ry);
      return slope < 1e-9 ? -Math.min(rx, ry) : ((k - 1) * k) / slope;
    },
  };
}

/** A box with round corners, turned about its middle. */
export function roundBox(
  [left, top, right, bottom]: readonly [number, number, number, number],
  radius = 0,
  turnRad = 0,
): Shape {
  const cx = (left + right) / 2;
  const cy = (top + bottom) / 2;
  const halfX = (right - left) / 2 - radius;
  const halfY = (bottom - top) / 2 - radius;
  const cos = Math.cos(turnRad);
  const sin = Math.sin(turnRad);
  const reach = Math.hypot(right - left, bottom - top) / 2;
  const box: Shape['box'] =
    turnRad === 0 ? [left, top, right, bottom] : [cx - reach, cy - reach, cx + reach, cy + reach];
  return {
    box,
    distance(x, y) {
      const dx = Math.abs(cos * (x - cx) + sin * (y - cy)) - halfX;
      const dy = Math.abs(cos * (y - cy) - sin * (x - cx)) - halfY;
      return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    },
  };
}

/** A simple polygon, corners in either sense of turning. */
export function polygon(corners: readonly (readonly [number, number])[]): Shape {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    distance(x, y) {
      let nearest = Number.POSITIVE_INFINITY;
      let isInside = false;
      for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
        const [ax, ay] = corners[j]!;
        const [bx, by] = corners[i]!;
        nearest = Math.min(nearest, distanceToSegment(x, y, [ax, ay, bx, by]));
        if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) isInside = !isInside;
      }
      return isInside ? -nearest : nearest;
    },
  };
}

/** Two shapes as one. */
export const union = (a: Shape, b: Shape): Shape => ({
  box: [
    Math.min(a.box[0], b.box[0]),
    Math.min(a.box[1], b.box[1]),
    Math.max(a.box[2], b.box[2]),
    Math.max(a.box[3], b.box[3]),
  ],
  distance: (x, y) => Math.min(a.distance(x, y), b.distance(x, y)),
});

/** Only the rim of a shape, as a line of the given width along it. */
export const outline = (shape: Shape, widthPx: number): Shape => ({
  box: [shape.box[0] - widthPx, shape.box[1] - widthPx, shape.box[2] + widthPx, shape.box[3] + widthPx],
  distance: (x, y) => Math.abs(shape.distance(x, y)) - widthPx / 2,
});

/** Distance of a point from the straight line between two others: ax, ay, bx, by. */
export function distanceToSegment(
  x: number,
  y: number,
  [ax, ay, bx, by]: readonly [number, number, number, number],
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}
