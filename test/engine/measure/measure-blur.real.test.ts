import { describe, expect, it } from 'vitest';
import { measureBlur } from '../../../src/engine/measure/measure-blur.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';
import { flatDepth } from '../lens/blurred-green.js';
import { jpegAt } from './jpeg-at.js';
import { roomOfKnownBlur } from './room-of-known-blur.js';

const blurs = [0.03, 0.05, 0.08, 0.13, 0.2];

describe('a known blur is measured to 10 percent', () => {
  for (const sidePx of [512, 1024, 2048, 4096]) {
    it.each(['boards', 'leaves'] as const)(
      `at ${sidePx} px behind %s, after JPEG of quality 70 to 95`,
      async (kind) => {
        // Drawing a large room takes seconds; its size is what is tested there.
        for (const blurHeads of sidePx > 1024 ? [0.05, 0.13] : blurs) {
          const room = roomOfKnownBlur({ kind, sidePx, blurHeads });
          for (const quality of sidePx > 1024 ? [70, 95] : [70, 82, 95]) {
            const source = await jpegAt(room.source, quality);
            const scene = { ...room, source, depth: flatDepth(0.8), profile: srgbProfile };
            const found = measureBlur(scene as unknown as Scene)?.blurHeads ?? 0;
            expect(found / blurHeads, `${blurHeads} heads at quality ${quality}`).toBeGreaterThan(0.9);
            expect(found / blurHeads, `${blurHeads} heads at quality ${quality}`).toBeLessThan(1.1);
          }
        }
      },
    );
  }
});
