import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framing } from '../../src/contract/framing.js';
import { inverted, scaleOf, transformed } from '../../src/ui/matrix.js';
import { panned, placeOf, pointAt, viewMatrix, type Window, zoomedAt } from '../../src/ui/viewport.js';
import { visibleRegion } from '../../src/ui/visible-region.js';
import { actualZoom, closeZoom, limitZoom } from '../../src/ui/zoom-levels.js';

const side = fc.integer({ min: 16, max: 4096 });
const size = fc.record({ width: side, height: side });
const entry = fc.double({ min: -1.5, max: 1.5, noNaN: true });
const crop = fc
  .tuple(fc.tuple(entry, entry, entry), fc.tuple(entry, entry, entry))
  .filter(([[a, c], [b, d]]) => Math.abs(a * d - b * c) > 0.05);
const framing: fc.Arbitrary<Framing> = fc.oneof(
  fc.record({
    scaleMode: fc.constantFrom('FILL' as const, 'FIT' as const, 'TILE' as const),
    imageTransform: fc.constant(null),
    rotationDeg: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    nodeAspect: fc.constant(1),
  }),
  crop.map((imageTransform) => ({
    scaleMode: 'CROP' as const,
    imageTransform,
    rotationDeg: 0 as const,
    nodeAspect: 1,
  })),
);
const window: fc.Arbitrary<Window> = fc.record({ framing, photo: size, view: size });
const zoom = fc.double({ min: 1, max: 12, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const gaze = fc.record({ zoom, centre: fc.record({ x: share, y: share }) });
const push = fc.record({
  x: fc.double({ min: -900, max: 900, noNaN: true }),
  y: fc.double({ min: -900, max: 900, noNaN: true }),
});
const fitted = { zoom: 1, centre: { x: 0.5, y: 0.5 } };

describe('the view of a photo', () => {
  it('leads from the photo to the view and back', () => {
    fc.assert(
      fc.property(window, gaze, share, share, (window, gaze, x, y) => {
        const matrix = viewMatrix(window, gaze);
        const back = pointAt(window, matrix, placeOf(window, matrix, { x, y }));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('never shows anything but what the node shows', () => {
    fc.assert(
      fc.property(window, gaze, (window, gaze) => {
        const { view } = window;
        const fit = viewMatrix(window, fitted);
        const toNode = (place: { x: number; y: number }) =>
          transformed(fit, transformed(inverted(viewMatrix(window, gaze)), place));
        const start = toNode({ x: 0, y: 0 });
        const end = toNode({ x: view.width, y: view.height });
        expect(Math.min(start.x, start.y)).toBeGreaterThan(-1e-4);
        expect(end.x).toBeLessThan(view.width + 1e-4);
        expect(end.y).toBeLessThan(view.height + 1e-4);
        expect(end.x - start.x).toBeCloseTo(view.width / gaze.zoom, 3);
      }),
    );
  });

  it('moves by as much as it is pushed, until a border stops it', () => {
    fc.assert(
      fc.property(window, gaze, push, (window, gaze, push) => {
        const before = viewMatrix(window, gaze);
        const after = viewMatrix(window, panned(window, gaze, push));
        for (const [way, wanted] of [
          [after[4] - before[4], push.x],
          [after[5] - before[5], push.y],
        ] as const) {
          expect(way * wanted).toBeGreaterThanOrEqual(-1e-3);
          expect(Math.abs(way)).toBeLessThanOrEqual(Math.abs(wanted) + 1e-3);
        }
      }),
    );
  });

  it('comes back when it is pushed to and fro away from the borders', () => {
    const photo = { width: 2000, height: 2000 };
    const view = { width: 400, height: 400 };
    const window: Window = {
      framing: { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0 as const, nodeAspect: 1 },
      ...{ photo, view },
    };
    const start = { zoom: 5, centre: { x: 0.5, y: 0.4 } };
    const { centre } = panned(window, panned(window, start, { x: 70, y: -30 }), { x: -70, y: 30 });
    expect(centre.x).toBeCloseTo(0.5, 9);
    expect(centre.y).toBeCloseTo(0.4, 9);
    expect(panned(window, start, { x: 70, y: 0 }).centre.x).toBeCloseTo(0.5 - 70 / 2000, 9);
  });

  it('zooms in on what the pointer is over', () => {
    fc.assert(
      fc.property(window, gaze, zoom, share, share, (window, gaze, more, u, v) => {
        const place = { x: u * window.view.width, y: v * window.view.height };
        const closer = zoomedAt(window, gaze, gaze.zoom * more, place);
        const seen = pointAt(window, viewMatrix(window, gaze), place);
        const now = placeOf(window, viewMatrix(window, closer), seen);
        expect(now.x).toBeCloseTo(place.x, 3);
        expect(now.y).toBeCloseTo(place.y, 3);
      }),
    );
  });

  it('knows 100 %, and goes closer to what is larger already', () => {
    fc.assert(
      fc.property(window, (window) => {
        const actual = actualZoom(window);
        const matrix = viewMatrix(window, { ...fitted, zoom: Math.max(1, actual) });
        if (actual >= 1) expect(scaleOf(matrix)).toBeCloseTo(1, 6);
        else expect(scaleOf(matrix)).toBeGreaterThan(1);
        expect(closeZoom(window)).toBeGreaterThanOrEqual(Math.max(actual, 2));
        expect(limitZoom(window, 0.1)).toBe(1);
        expect(limitZoom(window, closeZoom(window))).toBe(closeZoom(window));
      }),
    );
  });
});

describe('the region that is seen', () => {
  it('lies within the photo and holds every pixel of it that the view shows', () => {
    fc.assert(
      fc.property(window, gaze, share, share, (window, gaze, u, v) => {
        const { photo, view } = window;
        const matrix = viewMatrix(window, gaze);
        const region = visibleRegion(window, matrix);
        const seen = transformed(inverted(matrix), { x: u * view.width, y: v * view.height });
        const isOnPhoto =
          seen.x > 0.01 && seen.y > 0.01 && seen.x < photo.width - 0.01 && seen.y < photo.height - 0.01;
        if (region === null) {
          expect(isOnPhoto).toBe(false);
          return;
        }
        const { x, y, width, height } = region;
        expect([x, y, width, height].every(Number.isInteger)).toBe(true);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(photo.width);
        expect(y + height).toBeLessThanOrEqual(photo.height);
        if (!isOnPhoto) return;
        expect(seen.x).toBeGreaterThan(x - 1e-3);
        expect(seen.y).toBeGreaterThan(y - 1e-3);
        expect(seen.x).toBeLessThan(x + width + 1e-3);
        expect(seen.y).toBeLessThan(y + height + 1e-3);
      }),
    );
  });

  it('is as many pixels as the view has at 100 %, and wider with a margin', () => {
    const window: Window = {
      framing: { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0 as const, nodeAspect: 1 },
      ...{ photo: { width: 2000, height: 2000 }, view: { width: 400, height: 400 } },
    };
    const matrix = viewMatrix(window, { zoom: 5, centre: { x: 0.5, y: 0 } });
    expect(visibleRegion(window, matrix)).toEqual({ x: 800, y: 0, width: 400, height: 400 });
    expect(visibleRegion(window, matrix, 0.25)).toEqual({ x: 700, y: 0, width: 600, height: 500 });
  });
});
