import { describe, expect, it } from 'vitest';
import { estimateDepth } from '../../../src/engine/depth/estimate-depth.js';
import { type DrawnCues, drawnCues } from './drawn-cues.js';

const wall = [170, 180, 190] as const;
const wood = [120, 70, 30] as const;
const laptop = [40, 45, 50] as const;

/** At a table that begins at row 150 and runs to the frame; a laptop stands on it before the body. */
const atTable: DrawnCues = {
  widthPx: 256,
  heightPx: 192,
  faceX: 128,
  eyeY: 50,
  headHeightPx: 50,
  bottomY: 150,
  at: (x, y) => {
    if (x >= 110 && x < 190 && y >= 152 && y < 180) return laptop;
    return y >= 150 ? wood : wall;
  },
};

const nearOf = (cues: Parameters<typeof estimateDepth>[0]) => {
  const depth = estimateDepth(cues);
  return Array.from(depth.data.keys()).filter((i) => depth.data[i]! < 0);
};

describe('a table before the person', () => {
  const cues = drawnCues(atTable);
  const depth = estimateDepth(cues);
  const at = (x: number, y: number) => depth.data[y * depth.widthPx + x]!;

  it('is at the subject in the row of the cut and comes nearer from there, with what stands on it', () => {
    expect(at(60, 151)).toBeGreaterThan(-0.03);
    // a plane 100 rows below the eyes at the subject, 140 rows at row 190: 1 − 140/100 is beyond the limit
    expect(at(60, 175)).toBeCloseTo(1 - 125.5 / 100, 2);
    expect(at(150, 175)).toBeCloseTo(at(60, 175), 5);
    expect(at(60, 190)).toBeCloseTo(-0.3, 5);
  });

  it('ends sharply at its outline', () => {
    for (const x of [5, 60, 220, 250]) expect(at(x, 147) - at(x, 152)).toBeGreaterThan(0.5);
  });

  it('takes nothing of the person', () => {
    depth.data.forEach((t, i) => {
      if (t < 0) expect(cues.alpha.data[i]).toBeLessThanOrEqual(0.02);
    });
  });

  it('does not make the wall beside the cut as near as the subject', () => {
    expect(at(20, 145)).toBeGreaterThan(0.6);
  });
});

describe('nothing comes near without evidence', () => {
  it.each([
    ['a body that leaves the frame', { bottomY: 192 }],
    ['a body as long as a seated one, on the ground', { eyeY: 20, headHeightPx: 30 }],
    ['a head on its side', { tilt: 1 }],
    ['a wall of one colour down to the frame', { at: () => wall }],
  ])('%s', (_, change) => {
    expect(nearOf(drawnCues({ ...atTable, ...change }))).toEqual([]);
  });

  it('no photo', () => {
    const { source: _, ...rest } = drawnCues(atTable);
    expect(nearOf(rest)).toEqual([]);
  });

  it('no face', () => {
    const { faces: _, ...rest } = drawnCues(atTable);
    expect(nearOf(rest)).toEqual([]);
  });

  it('a cup that is held before a body that goes on below', () => {
    const cues = drawnCues({ ...atTable, bottomY: 192 });
    for (let y = 120; y < 150; y++) cues.alpha.data.fill(0, y * 256 + 100, y * 256 + 156);
    expect(nearOf(cues)).toEqual([]);
  });
});

it('a leg that is seen far below the table does not undo the cut', () => {
  const cues = drawnCues({
    ...atTable,
    eyeY: 20,
    headHeightPx: 24,
    bottomY: 66,
    at: (_, y) => (y >= 66 && y < 90 ? wood : wall),
  });
  for (let y = 110; y < 150; y++) cues.alpha.data.fill(1, y * 256 + 124, y * 256 + 132);
  const near = nearOf(cues);
  expect(near.length).toBeGreaterThan(0);
  expect(near.every((i) => i >= 66 * 256 && cues.alpha.data[i]! <= 0.02)).toBe(true);
});

it('columns without any body are no evidence', () => {
  const cues = drawnCues(atTable);
  // half of the trunk is not there at all
  for (let y = 85; y < 192; y++) cues.alpha.data.fill(0, y * 256 + 118, y * 256 + 256);
  expect(nearOf(cues)).toEqual([]);
});

it('a ragged lower outline, as of somebody running, is no edge of a thing', () => {
  const cues = drawnCues(atTable);
  for (let x = 80; x < 180; x += 20) {
    for (let y = 112; y < 150; y++) cues.alpha.data.fill(0, y * 256 + x, y * 256 + x + 10);
  }
  expect(nearOf(cues)).toEqual([]);
});
