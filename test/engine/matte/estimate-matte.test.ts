import { describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import type { Face } from '../../../src/contract/face.js';
import type { Job } from '../../../src/engine/pipeline/job.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { matteOfSeen } from '../../matte-of.js';
import { brightnessNetworks, centreFace, seenBy, syntheticPerson } from './synthetic-person.js';

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const clothes = 4;
const faceSkin = 3;
const meanOf = ({ data }: Plane) => data.reduce((sum, value) => sum + value, 0) / data.length;

async function matteOf(
  raster: RgbaRaster,
  networks: ReturnType<typeof brightnessNetworks>,
  job: Job = idle,
  faces: readonly Face[] = [],
) {
  return matteOfSeen(raster, networks, await seenBy(raster, networks, faces), job);
}

describe('estimateMatte', () => {
  it.each([
    [160, 120],
    [90, 200],
  ])('finds the disc at %i×%i, sharp at its edge', async (widthPx, heightPx) => {
    const { raster, truth } = syntheticPerson(widthPx, heightPx);
    const { alpha, close } = await matteOf(raster, brightnessNetworks(clothes), idle);
    expect([alpha.widthPx, alpha.heightPx]).toEqual([widthPx, heightPx]);
    let worst = 0;
    for (let i = 0; i < truth.length; i++) worst = Math.max(worst, Math.abs(alpha.data[i]! - truth[i]!));
    expect(worst).toBeLessThan(0.05);
    expect(meanOf(alpha)).toBeCloseTo(truth.reduce((a, b) => a + b, 0) / truth.length, 2);
    expect(close.box.x + close.box.width / 2).toBeCloseTo(widthPx / 2, 0);
    expect(close.box.x).toBeGreaterThanOrEqual(0);
  });

  it('gives the photo its own pixels back where nothing is unsure: exact 0 and 1', async () => {
    const { raster, truth } = syntheticPerson(160, 120);
    const { alpha } = await matteOf(raster, brightnessNetworks(clothes), idle);
    const exact = alpha.data.filter((value, i) => (value === 0 || value === 1) && value === truth[i]).length;
    expect(exact / truth.length).toBeGreaterThan(0.95);
  });

  it('says no-person for an empty room', async () => {
    const { raster } = syntheticPerson(80, 80, 0);
    await expect(matteOf(raster, brightnessNetworks(clothes), idle)).rejects.toMatchObject({
      code: 'no-person',
    });
  });

  it('says no-person for a face without hair, skin or clothes, unless the face detector is sure of it', async () => {
    const { raster } = syntheticPerson(80, 80, 0.4);
    const networks = brightnessNetworks(faceSkin);
    const box = { x: 20, y: 20, width: 40, height: 40 };
    await expect(matteOf(raster, networks, idle)).rejects.toMatchObject({ code: 'no-person' });
    await expect(matteOf(raster, networks, idle, [centreFace(box, 0.6)])).rejects.toMatchObject({
      code: 'no-person',
    });
    const { alpha } = await matteOf(raster, networks, idle, [centreFace(box)]);
    expect(meanOf(alpha)).toBeGreaterThan(0.3);
  });

  it('reports its steps in order and never backward', async () => {
    const { raster } = syntheticPerson(64, 64);
    const steps: [string, number][] = [];
    const job = { ...idle, report: (step: string, fraction: number) => void steps.push([step, fraction]) };
    await matteOf(raster, brightnessNetworks(clothes), job);
    const order = ['matte', 'refine'];
    for (let i = 1; i < steps.length; i++) {
      const [before, now] = [steps[i - 1]!, steps[i]!];
      const ahead = order.indexOf(now[0]) - order.indexOf(before[0]);
      expect(ahead > 0 || (ahead === 0 && now[1] >= before[1])).toBe(true);
    }
    for (const step of order) expect(steps.findLast(([name]) => name === step)?.[1]).toBe(1);
  });

  it('stops at whichever checkpoint the job is cancelled', async () => {
    const { raster } = syntheticPerson(64, 64);
    let total = 0;
    const counting = { ...idle, checkpoint: async () => void total++ };
    await matteOf(raster, brightnessNetworks(clothes), counting);
    expect(total).toBeGreaterThan(5);
    for (let stop = 1; stop <= total; stop++) {
      let calls = 0;
      const checkpoint = async () => {
        if (++calls === stop) throw new BlurError('cancelled');
      };
      const run = matteOf(raster, brightnessNetworks(clothes), { ...idle, checkpoint });
      await expect(run).rejects.toMatchObject({ code: 'cancelled' });
      expect(calls).toBe(stop);
    }
  });

  it.each([
    [1, 1],
    [1, 300],
    [300, 2],
  ])('survives a photo of %i×%i', async (widthPx, heightPx) => {
    const { raster } = syntheticPerson(widthPx, heightPx, 0.5);
    raster.data.fill(220);
    const { alpha } = await matteOf(raster, brightnessNetworks(clothes), idle);
    expect(alpha.data).toHaveLength(widthPx * heightPx);
    expect(alpha.data.every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});
