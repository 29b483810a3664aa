import { describe, expect, it } from 'vitest';
import { matteLevels } from '../../../src/engine/matte/matte-levels.js';
import { refineMatte } from '../../../src/engine/matte/refine-matte.js';
import { hint } from '../../../src/engine/matte/stroke-hints.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import { syntheticPerson } from './synthetic-person.js';

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

describe('matteLevels', () => {
  it('doubles up to the photo’s own size, starting at 1000 px or less', () => {
    expect(matteLevels({ widthPx: 800, heightPx: 600 })).toEqual([{ widthPx: 800, heightPx: 600 }]);
    expect(matteLevels({ widthPx: 4096, heightPx: 3 }).map((size) => size.widthPx)).toEqual([
      512, 1024, 2048, 4096,
    ]);
    expect(matteLevels({ widthPx: 1, heightPx: 4096 }).every((size) => size.widthPx >= 1)).toBe(true);
  });
});

describe('refineMatte', () => {
  it('carries a coarse matte to full size over several tiles, with no seam and no shift', async () => {
    const { raster, truth } = syntheticPerson(1300, 700, 0.4);
    const person = resizePlane({ widthPx: 1300, heightPx: 700, data: truth }, 130, 70);
    const first = { person, hair: { ...person, data: new Float32Array(130 * 70) }, networkPx: 1 };
    const alpha = await refineMatte(raster, first, idle);
    expect([alpha.widthPx, alpha.heightPx]).toEqual([1300, 700]);
    let worst = 0;
    let [momentX, momentY] = [0, 0];
    for (let i = 0; i < truth.length; i++) {
      const error = alpha.data[i]! - truth[i]!;
      worst = Math.max(worst, Math.abs(error));
      momentX += error * ((i % 1300) - 649.5);
      momentY += error * (Math.floor(i / 1300) - 349.5);
    }
    const area = truth.reduce((a, b) => a + b, 0);
    expect(worst).toBeLessThan(0.1);
    expect(Math.abs(momentX / area)).toBeLessThan(0.01);
    expect(Math.abs(momentY / area)).toBeLessThan(0.01);
  });

  it('holds at every level to what strokes leave no doubt of', async () => {
    const { raster, truth } = syntheticPerson(1300, 700, 0.4);
    const base = resizePlane({ widthPx: 1300, heightPx: 700, data: truth }, 130, 70);
    const hints = { widthPx: 650, heightPx: 350, data: new Uint8Array(650 * 350) };
    // one on the bright disc's rim, one as far outside of it, both in the band
    const [inside, outside] = [175 * 650 + 325 + 138, 175 * 650 + 325 - 142];
    hints.data[inside] = hint.blur;
    hints.data[outside] = hint.keep;
    const first = { person: base, hair: { ...base, data: new Float32Array(130 * 70) }, networkPx: 1 };
    const alpha = await refineMatte(raster, first, idle, { hints });
    const at = (half: number) => (2 * Math.floor(half / 650) + 1) * 1300 + 2 * (half % 650) + 1;
    expect([alpha.data[at(inside)], alpha.data[at(outside)]]).toEqual([0, 1]);
  });

  it('leaves a matte without an outline as it is', async () => {
    const { raster } = syntheticPerson(1200, 40, 0.4);
    const person = { widthPx: 2, heightPx: 2, data: new Float32Array(4).fill(1) };
    const first = { person, hair: { ...person, data: new Float32Array(4) }, networkPx: 0.01 };
    const alpha = await refineMatte(raster, first, idle);
    expect(alpha.data.every((value) => value === 1)).toBe(true);
  });
});
