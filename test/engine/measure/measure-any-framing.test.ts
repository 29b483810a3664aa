import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framing } from '../../../src/contract/framing.js';
import { framedView } from '../../../src/engine/measure/framed-view.js';
import { measureBackdrop } from '../../../src/engine/measure/measure-backdrop.js';
import { measureBlur } from '../../../src/engine/measure/measure-blur.js';
import { measureHead } from '../../../src/engine/measure/measure-head.js';
import { measurePerson } from '../../../src/engine/measure/measure-person.js';
import { people } from '../../truth/people.js';
import { seededRandom } from '../composite/synthetic-headshot.js';
import { drawnHeadshot } from './drawn-headshot.js';

const entry = fc.double({ min: -3, max: 3, noNaN: true });
const row = fc.tuple(entry, entry, entry);
const anyFraming: fc.Arbitrary<Framing> = fc.record({
  scaleMode: fc.constantFrom('FILL' as const, 'FIT' as const, 'CROP' as const, 'TILE' as const),
  imageTransform: fc.option(fc.tuple(row, row)),
  rotationDeg: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
  nodeAspect: fc.constantFrom(0, 0.001, 0.2, 1, 3, 1000, Number.NaN, Number.POSITIVE_INFINITY),
});

describe('measuring a photo in whatever layer', () => {
  const { scene, face } = drawnHeadshot({
    ...{ look: people.brownShort, widthPx: 160, heightPx: 200, headPx: 70, centreX: 80, chinY: 120 },
  });

  it('comes to numbers, however little of it or of anybody is seen', () => {
    fc.assert(
      fc.property(anyFraming, fc.boolean(), (framing, isTiny) => {
        const view = framedView(framing, scene.source);
        const seen = isTiny ? { ...scene, headHeightPx: 2 } : scene;
        const measures = {
          head: measureHead({ face, headHeightPx: seen.headHeightPx, alpha: seen.alpha, view }),
          backdrop: measureBackdrop(seen, view),
          person: measurePerson(seen, face),
        };
        const wrong: string[] = [];
        JSON.stringify(measures, (name, value) => {
          if (typeof value === 'number' && !Number.isFinite(value)) wrong.push(name);
          return value;
        });
        expect(wrong).toEqual([]);
        if (measures.backdrop) expect(measures.backdrop.clutter).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('takes no longer where heads are small in a large photo', () => {
    const [widthPx, heightPx] = [1600, 1200];
    const random = seededRandom(5);
    const data = new Uint8ClampedArray(widthPx * heightPx * 4).map(() => 128 + 60 * random());
    for (let i = 3; i < data.length; i += 4) data[i] = 255;
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
    const large = { ...scene, source: { widthPx, heightPx, data }, alpha };
    // Grain alone tells nothing. Tiles half a head apart would be six thousand here, and take half a minute.
    expect(measureBlur({ ...large, headHeightPx: 33 })).toBeNull();
  });
});
