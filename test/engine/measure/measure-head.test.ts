import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framing } from '../../../src/contract/framing.js';
import { framedView } from '../../../src/engine/measure/framed-view.js';
import { measureHead } from '../../../src/engine/measure/measure-head.js';
import { drawMatrix } from '../../../src/ui/crop-view.js';
import { people } from '../../truth/people.js';
import { drawnHeadshot } from './drawn-headshot.js';

const framed = (framing: Partial<Framing>): Framing => ({
  scaleMode: 'FILL',
  imageTransform: null,
  rotationDeg: 0,
  nodeAspect: 500 / 600,
  ...framing,
});
const cropTo = (x: number, y: number, width: number, height: number): Partial<Framing> => ({
  scaleMode: 'CROP',
  nodeAspect: (width * 500) / (height * 600),
  imageTransform: [
    [width, 0, x],
    [0, height, y],
  ],
});

const head = drawnHeadshot({ look: people.darkLong });
const measured = (framing: Partial<Framing>, { scene, face } = head) =>
  measureHead({
    face,
    headHeightPx: scene.headHeightPx,
    alpha: scene.alpha,
    view: framedView(framed(framing), scene.source),
  });

describe('framedView', () => {
  it('shows what the panel draws, in every mode', () => {
    const size = fc.integer({ min: 8, max: 4000 });
    const entry = fc.double({ min: -2, max: 2, noNaN: true });
    const transform = fc
      .tuple(fc.tuple(entry, entry, entry), fc.tuple(entry, entry, entry))
      .filter(([[a, c], [b, d]]) => Math.abs(a * d - b * c) > 0.05);
    const mode = fc.constantFrom('FILL' as const, 'FIT' as const, 'CROP' as const);
    const turn = fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, size, size, size, transform, mode, turn, share, share, (...of) => {
        const [width, height, viewWidth, viewHeight, imageTransform, scaleMode, rotationDeg, u, v] = of;
        const framing = { scaleMode, imageTransform, rotationDeg, nodeAspect: viewWidth / viewHeight };
        const view = framedView(framing, { widthPx: width, heightPx: height });
        const [a, b, c, d, e, f] = drawMatrix(
          framing,
          { width, height },
          { width: viewWidth, height: viewHeight },
        );
        const point = { x: u * width, y: v * height };
        const place = view.toFrame(point);
        expect(place.x * viewHeight).toBeCloseTo(a * point.x + c * point.y + e, 4);
        expect(place.y * viewHeight).toBeCloseTo(b * point.x + d * point.y + f, 4);
        const back = view.toPhoto(place);
        expect(back.x).toBeCloseTo(point.x, 4);
        expect(back.y).toBeCloseTo(point.y, 4);
      }),
    );
  });
});

describe('measureHead', () => {
  it('knows how far the photo reaches beyond the head, whatever of it is shown', () => {
    const eyesY = 370 - 0.47 * 250;
    const room = { above: eyesY / 250, below: (600 - eyesY) / 250, left: 1, right: 1 };
    for (const framing of [{}, { nodeAspect: 2 }, cropTo(0.2, 0.1, 0.6, 0.7)]) {
      const found = measured(framing);
      for (const side of ['above', 'below', 'left', 'right'] as const) {
        expect(found.room[side], side).toBeCloseTo(room[side], 9);
      }
      expect(found.aspect).toBe(framed(framing).nodeAspect);
    }
  });

  it('finds size, eyes and middle as they were drawn', () => {
    const found = measured({});
    expect(found.heightShare).toBeCloseTo(250 / 600, 9);
    expect(found.eyeLine).toBeCloseTo((370 - 0.47 * 250) / 600, 9);
    expect(found.centreX).toBeCloseTo(0.5, 9);
    expect(found.rollDeg).toBe(0);
    expect(found.cutOff).toBe(0);
    expect(found.heightPx).toBe(250);
  });

  it('follows the crop', () => {
    const found = measured(cropTo(0.2, 0.1, 0.6, 0.75));
    expect(found.heightShare).toBeCloseTo(250 / 600 / 0.75, 9);
    expect(found.eyeLine).toBeCloseTo(((370 - 0.47 * 250) / 600 - 0.1) / 0.75, 9);
    expect(found.centreX).toBeCloseTo(0.5, 9);
  });

  it('is smaller in a layer that the photo does not fill', () => {
    expect(measured({ scaleMode: 'FIT', nodeAspect: 0.5 }).heightShare).toBeCloseTo((250 / 600) * 0.6, 9);
  });

  it('turns with a turned crop, and with the head', () => {
    const [cos, sin] = [Math.cos(0.1), Math.sin(0.1)];
    const turned = measured({
      ...{ scaleMode: 'CROP', nodeAspect: 500 / 600 },
      imageTransform: [
        [0.7 * cos, (-0.7 * sin * 600) / 500, 0.2],
        [(0.7 * sin * 500) / 600, 0.7 * cos, 0.1],
      ],
    });
    expect(turned.rollDeg).toBeCloseTo(-5.73, 2);
    expect(turned.heightShare).toBeCloseTo(250 / 600 / 0.7, 6);
    const leaning = { ...head.face, leftEye: { ...head.face.leftEye, y: head.face.leftEye.y + 10 } };
    expect(measured({}, { ...head, face: leaning }).rollDeg).toBeGreaterThan(4);
  });

  it('knows how much of a head is cut off', () => {
    const crown = 120 / 600;
    expect(measured(cropTo(0, crown - 0.02, 1, 0.7)).cutOff).toBe(0);
    expect(measured(cropTo(0, crown + 0.1 * (250 / 600), 1, 0.6)).cutOff).toBeCloseTo(0.07, 6);
    expect(measured(cropTo(0.45, 0, 0.55, 1)).cutOff).toBeGreaterThan(0.15);
  });

  it('sees both shoulders, one, or none', () => {
    const whole = measured({}).shouldersCutOff;
    const right = measured(cropTo(0.35, 0, 0.65, 1)).shouldersCutOff;
    const none = measured(cropTo(0, 0.1, 1, 0.53)).shouldersCutOff;
    expect(whole).toBeLessThan(0.1);
    expect(right).toBeGreaterThan(0.2);
    expect(right).toBeLessThan(0.6);
    expect(none).toBeGreaterThan(0.85);
  });

  it('knows the room left in a circle', () => {
    const square = cropTo(0, 0, 1, 500 / 600);
    expect(measured({ ...square }).circleRoom).toBeGreaterThan(0.2);
    expect(measured(cropTo(0.3, 0.2, 0.4, 0.4 * (500 / 600))).circleRoom).toBeLessThan(0);
  });
});
