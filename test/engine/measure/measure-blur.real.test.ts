import { describe, expect, it } from 'vitest';
import { measureBlur } from '../../../src/engine/measure/measure-blur.js';
import { isPatient } from '../../is-patient.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';
import { flatDepth } from '../lens/blurred-green.js';
import { jpegAt } from './jpeg-at.js';
import { roomOfKnownBlur } from './room-of-known-blur.js';

/** Drawing a large room takes seconds; only that its size does not matter is tested there. */
const asked = [
  { sidePx: 512, blurs: [0.03, 0.05, 0.08, 0.13, 0.2], qualities: [70, 82, 95] },
  { sidePx: 1024, blurs: [0.03, 0.08, 0.2], qualities: [70, 95] },
  { sidePx: 2048, blurs: [0.05], qualities: [70, 95] },
  { sidePx: 4096, blurs: [0.08], qualities: [70] },
];

describe('a known blur is measured to 10 percent', () => {
  for (const { sidePx, blurs, qualities } of asked) {
    const kinds = sidePx === 4096 && !isPatient ? (['boards'] as const) : (['boards', 'leaves'] as const);
    it.each(kinds)(`at ${sidePx} px behind %s, after JPEG of quality 70 to 95`, async (kind) => {
      for (const blurHeads of blurs) {
        const room = roomOfKnownBlur({ kind, sidePx, blurHeads });
        for (const quality of qualities) {
          const source = await jpegAt(room.source, quality);
          const scene = { ...room, source, depth: flatDepth(0.8), profile: srgbProfile };
          const found = measureBlur(scene)?.blurHeads ?? 0;
          expect(found / blurHeads, `${blurHeads} heads at quality ${quality}`).toBeGreaterThan(0.9);
          expect(found / blurHeads, `${blurHeads} heads at quality ${quality}`).toBeLessThan(1.1);
        }
      }
    });
  }
});
