import { beforeAll, describe, expect, it } from 'vitest';
import { createGrain } from '../../../src/engine/composite/grain.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { buildScene } from '../../../src/engine/pipeline/build-scene.js';
import { createStageTimer } from '../../../src/engine/pipeline/stage-timer.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { idleJob, srgbProfile } from './synthetic-headshot.js';
import { softenTo } from './synthetic-scene.js';

/** Codes of walls side by side and the deviation of their grain, as a sensor in poor light writes them. */
const walls = [
  { code: 8, sigma: 1.2 },
  { code: 60, sigma: 1.9 },
  { code: 120, sigma: 1.6 },
  { code: 190, sigma: 1.3 },
  { code: 246, sigma: 1 },
];
const wallPx = 120;
const widthPx = wallPx * walls.length;
const heightPx = 240;
const headHeightPx = 200;
const borderPx = 24;

function photoOf(correlation: number): RgbaRaster {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  const grain = createGrain(widthPx, correlation);
  const row = new Float32Array(widthPx);
  for (let y = 0; y < heightPx; y++) {
    // Rows far from those that the renderer draws its own grain from.
    grain.readRow(y + 5000, row);
    for (let x = 0; x < widthPx; x++) {
      const { code, sigma } = walls[Math.floor(x / wallPx)]!;
      data.fill(code + sigma * row[x]!, (y * widthPx + x) * 4, (y * widthPx + x) * 4 + 3);
    }
  }
  return { widthPx, heightPx, data };
}

/** Deviation and likeness of neighbours within one wall, its light's broad differences taken out column by column. */
function grainIn({ data }: RgbaRaster, wall: number) {
  let [squares, products, count] = [0, 0, 0];
  const code = (x: number, y: number) => data[(y * widthPx + x) * 4]!;
  for (let x = wall * wallPx + borderPx; x < (wall + 1) * wallPx - borderPx; x++) {
    let mean = 0;
    for (let y = borderPx; y < heightPx - borderPx; y++) mean += code(x, y) / (heightPx - 2 * borderPx);
    for (let y = borderPx; y < heightPx - borderPx - 1; y++) {
      squares += (code(x, y) - mean) ** 2;
      products += (code(x, y) - mean) * (code(x, y + 1) - mean);
      count++;
    }
  }
  return { sigma: Math.sqrt(squares / count), correlation: products / squares };
}

describe.each([0.15, 0.5])('walls of all tones with grain of correlation %f', (correlation) => {
  let before: RgbaRaster;
  let after: RgbaRaster;

  beforeAll(async () => {
    before = photoOf(correlation);
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
    const depth = { widthPx: 1, heightPx: 1, data: Float32Array.of(1) };
    const photo = { source: before, profile: srgbProfile, alpha, depth, headHeightPx };
    const scene = await buildScene(
      photo,
      idleJob,
      createStageTimer(() => 0),
    );
    after = await renderScene(scene, softenTo(10, headHeightPx), idleJob);
  });

  it.each(walls.map(({ code }, wall) => [code, wall] as const))('keep it at code %i', (_, wall) => {
    const [was, is] = [grainIn(before, wall), grainIn(after, wall)];
    expect(is.sigma / was.sigma).toBeGreaterThan(0.8);
    expect(is.sigma / was.sigma).toBeLessThan(1.2);
    expect(Math.abs(is.correlation - was.correlation)).toBeLessThan(0.1);
  });
});
