import { describe, expect, it } from 'vitest';
import { headHeightFromFace } from '../../../src/engine/face/head-height.js';
import { headHeightFromMatte } from '../../../src/engine/face/head-height-from-matte.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { analysePortrait } from './analyse-portrait.js';

const team = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const portraits = [
  { file: 'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg', coverage: 0.455 },
  { file: `${team}/team-1.jpg`, coverage: 0.51 },
  { file: `${team}/team-2.jpg`, coverage: 0.43 },
  { file: `${team}/team-3.jpg`, coverage: 0.52 },
  { file: `${team}/team-4.jpg`, coverage: 0.645 },
];

describe.each(portraits)('$file', ({ file, coverage }) => {
  const found = analysePortrait(file);

  it('has one face, with the eyes above the mouth, in the upper half of the person', async () => {
    const { faces, personBox, raster } = await found;
    expect(faces).toHaveLength(1);
    const { box, rightEye, leftEye, mouth } = faces[0]!;
    for (const point of [rightEye, leftEye, mouth]) {
      expect(point.x).toBeGreaterThan(box.x - box.width * 0.1);
      expect(point.x).toBeLessThan(box.x + box.width * 1.1);
      expect(point.y).toBeGreaterThan(box.y);
      expect(point.y).toBeLessThan(box.y + box.height);
    }
    expect(rightEye.x).toBeLessThan(leftEye.x);
    expect(mouth.y).toBeGreaterThan(Math.max(rightEye.y, leftEye.y));
    expect(box.y + box.height / 2).toBeLessThan(personBox.y + personBox.height * 0.65);
    expect(box.width).toBeGreaterThan(raster.widthPx * 0.1);
  });

  it('has its eyes, its mouth and the space between them wholly in the matte', async () => {
    const { alpha, faces } = await found;
    const { rightEye, leftEye, mouth } = faces[0]!;
    for (const { x, y } of [rightEye, leftEye, mouth]) {
      expect(alpha.data[Math.floor(y) * alpha.widthPx + Math.floor(x)]).toBe(1);
    }
  });

  it('covers what it should, with a thin soft band and clean corners above', async () => {
    const matte = await found;
    const covered = matte.alpha.data.reduce((sum, value) => sum + value, 0) / matte.alpha.data.length;
    expect(Math.abs(covered - coverage)).toBeLessThan(0.02);
    const soft = share(matte.alpha, (value) => value > 0 && value < 1);
    expect(soft).toBeGreaterThan(0.005);
    expect(soft).toBeLessThan(0.1);
    expect(matte.alpha.data[0]).toBe(0);
    expect(matte.alpha.data[matte.alpha.widthPx - 1]).toBe(0);
  });

  it('is sharp: half of the outline goes from 0.2 to 0.8 within 4 px', async () => {
    const { alpha } = await found;
    const outline = share(alpha, (_, i) => isStep(alpha, i));
    const slow = share(alpha, (value) => value >= 0.2 && value <= 0.8);
    expect(slow / outline).toBeLessThan(4);
  });

  it('agrees with itself on the head’s height, face against matte, within a factor of two', async () => {
    const { alpha, faces } = await found;
    const ratio = headHeightFromMatte(alpha) / headHeightFromFace(faces[0]!);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

function share({ data }: Plane, holds: (value: number, index: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (holds(data[i]!, i)) count++;
  return count / data.length;
}

/** The matte crosses 0.5 between this pixel and the next one right of or below it. */
function isStep({ data, widthPx }: Plane, i: number): boolean {
  const inside = data[i]! >= 0.5;
  return inside !== (data[i + 1] ?? 0) >= 0.5 || inside !== (data[i + widthPx] ?? 0) >= 0.5;
}
