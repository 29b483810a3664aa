import { describe, expect, it } from 'vitest';
import { growMask } from '../../../src/engine/raster/grow-mask.js';
import { maskRegions } from '../../../src/engine/raster/mask-regions.js';

function mask(...rows: string[]) {
  const text = rows.join('');
  return {
    widthPx: rows[0]!.length,
    heightPx: rows.length,
    data: Uint8Array.from(text, (sign) => (sign === '#' ? 1 : 0)),
  };
}

function noise(widthPx: number, heightPx: number, share: number) {
  let state = 7;
  const data = Uint8Array.from({ length: widthPx * heightPx }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 < share ? 1 : 0;
  });
  return { widthPx, heightPx, data };
}

describe('maskRegions', () => {
  it('joins arms that meet late, and tells diagonals apart', () => {
    const u = mask('#.#..', '#.#.#', '###..');
    expect(maskRegions(u).regions.map((r) => r.areaPx)).toEqual([7, 1]);
    const diagonal = mask('#.', '.#');
    expect(maskRegions(diagonal, 8).regions).toHaveLength(1);
    expect(maskRegions(diagonal, 4).regions).toHaveLength(2);
  });

  it('states box, area and border', () => {
    const { regions } = maskRegions(mask('.....', '.##..', '..#..', '.....'));
    expect(regions).toEqual([{ areaPx: 3, box: { x: 1, y: 1, width: 2, height: 2 }, touchesBorder: false }]);
    expect(maskRegions(mask('...', '..#', '...')).regions[0]!.touchesBorder).toBe(true);
  });

  it.each([4, 8] as const)('agrees with a flood fill on noise, %i neighbours', (neighbours) => {
    const field = noise(40, 30, 0.5);
    const seen = field.data.slice();
    const areas: number[] = [];
    for (let i = 0; i < seen.length; i++) {
      if (!seen[i]) continue;
      const stack = [i];
      seen[i] = 0;
      let area = 0;
      while (stack.length) {
        const at = stack.pop()!;
        area++;
        const [x, y] = [at % 40, Math.floor(at / 40)];
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            if (neighbours === 4 && dx && dy) continue;
            const [u, v] = [x + dx, y + dy];
            if (u < 0 || v < 0 || u >= 40 || v >= 30 || !seen[v * 40 + u]) continue;
            seen[v * 40 + u] = 0;
            stack.push(v * 40 + u);
          }
        }
      }
      areas.push(area);
    }
    expect(maskRegions(field, neighbours).regions.map((r) => r.areaPx)).toEqual(areas);
  });
});

describe('growMask', () => {
  it('grows and shrinks by a square, leaving the frame alone', () => {
    const field = noise(23, 17, 0.1);
    for (const radius of [1, 3]) {
      const grown = growMask(field, radius);
      const shrunk = growMask(field, -radius);
      for (let y = 0; y < 17; y++) {
        for (let x = 0; x < 23; x++) {
          let [any, all] = [0, 1];
          for (let v = Math.max(0, y - radius); v <= Math.min(16, y + radius); v++) {
            for (let u = Math.max(0, x - radius); u <= Math.min(22, x + radius); u++) {
              any |= field.data[v * 23 + u]!;
              all &= field.data[v * 23 + u]!;
            }
          }
          expect(grown.data[y * 23 + x]).toBe(any);
          expect(shrunk.data[y * 23 + x]).toBe(all);
        }
      }
    }
  });
});
