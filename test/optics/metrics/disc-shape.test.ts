import { expect, it } from 'vitest';
import { discShape } from './disc-shape.js';

const sidePx = 120;
const centre = { x: 60, y: 60 };

/** A picture of light by distance and angle from the centre, 36 samples per pixel. */
function drawn(lightAt: (distance: number, angle: number) => number) {
  const data = new Float32Array(sidePx * sidePx);
  for (let i = 0; i < data.length; i++) {
    for (let s = 0; s < 36; s++) {
      const x = (i % sidePx) + ((s % 6) + 0.5) / 6 - centre.x;
      const y = Math.floor(i / sidePx) + (Math.floor(s / 6) + 0.5) / 6 - centre.y;
      data[i] += lightAt(Math.hypot(x, y), Math.atan2(y, x)) / 36;
    }
  }
  return { widthPx: sidePx, heightPx: sidePx, data };
}

it('finds a disc even, round, sharp and as large as it is', () => {
  const shape = discShape(
    drawn((distance) => (distance <= 30 ? 0.2 : 0)),
    centre,
    30,
    0.01,
  );
  expect(shape.radiusPx).toBeCloseTo(30, 1);
  expect(shape.variation).toBeLessThan(1e-6);
  expect(shape.edge).toBeLessThan(0.03);
  expect(shape.roundness).toBeGreaterThan(0.995);
});

it('measures radius, edge and ripple', () => {
  const soft = discShape(
    drawn((d) => Math.min(1, Math.max(0, (33 - d) / 6))),
    centre,
    30,
    0.01,
  );
  expect(soft.radiusPx).toBeCloseTo(30, 1);
  expect(soft.edge).toBeCloseTo(0.12, 2);
  const ripple = discShape(
    drawn((d, angle) => (d < 30 ? 1 + 0.1 * Math.SQRT2 * Math.sin(24 * angle) : 0)),
    centre,
    30,
    0.01,
  );
  expect(ripple.variation).toBeGreaterThan(0.08);
  expect(ripple.variation).toBeLessThan(0.105);
});

it('tells a hexagon and an ellipse from a circle', () => {
  // 4πA/P² of a regular hexagon is π/(2√3), of an ellipse twice as wide as high 0.841.
  const corner = (angle: number) =>
    Math.cos(Math.PI / 6) / Math.cos(((angle + 7) % (Math.PI / 3)) + 0 - Math.PI / 6);
  const hexagon = discShape(
    drawn((d, angle) => (d < 30 * corner(angle) ? 1 : 0)),
    centre,
    28,
    0.01,
  );
  // Pixels round its corners off a little.
  expect(Math.abs(hexagon.roundness - Math.PI / (2 * Math.sqrt(3)))).toBeLessThan(0.02);
  const ellipse = (angle: number) => 1 / Math.hypot(Math.cos(angle) / 34, Math.sin(angle) / 17);
  expect(
    discShape(
      drawn((d, angle) => (d < ellipse(angle) ? 1 : 0)),
      centre,
      22,
      0.01,
    ).roundness,
  ).toBeCloseTo(0.841, 1);
});

it('finds a Gaussian of equal variance too small, uneven and soft', () => {
  const shape = discShape(
    drawn((d) => Math.exp(-(d * d) / (2 * 15 * 15))),
    centre,
    30,
    0.01,
  );
  expect(shape.radiusPx / 30).toBeLessThan(0.85);
  expect(shape.variation).toBeGreaterThan(0.2);
  expect(shape.edge).toBeGreaterThan(0.3);
});

it('says so when there is no disc', () => {
  expect(
    discShape(
      drawn(() => 0.001),
      centre,
      30,
      0.01,
    ).radiusPx,
  ).toBeNaN();
});
