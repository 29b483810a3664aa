import { describe, expect, it } from 'vitest';
import { gradientBackdrop } from '../../../src/engine/backdrop/gradient-backdrop.js';
import { solidBackdrop } from '../../../src/engine/backdrop/solid-backdrop.js';
import { studioBackdrop } from '../../../src/engine/backdrop/studio-backdrop.js';
import { type SubjectPlace, subjectPlace } from '../../../src/engine/backdrop/subject-place.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';
import { readBackdrop } from './read-backdrop.js';

const [widthPx, heightPx] = [120, 150];
const size = { widthPx, heightPx, profile: srgbProfile };

describe('a solid backdrop', () => {
  it('is the tone itself', () => {
    const at = readBackdrop(solidBackdrop([11, 95, 255], srgbProfile), widthPx, heightPx);
    [11, 95, 255].forEach((code, i) => {
      expect(at(60, 70)[i]).toBeCloseTo(code, 2);
    });
  });
});

describe('a gradient backdrop', () => {
  const gradient = (angleDeg: number) =>
    readBackdrop(
      gradientBackdrop({
        ...size,
        tones: { mode: 'gradient', fromRgb: [20, 60, 100], toRgb: [220, 200, 180], angleDeg },
      }),
      widthPx,
      heightPx,
    );

  it.each([
    [180, [60, 0], [60, 149]],
    [0, [60, 149], [60, 0]],
    [90, [0, 70], [119, 70]],
    [270, [119, 70], [0, 70]],
    [135, [0, 0], [119, 149]],
  ] as const)('at %i° runs from one tone to the other', (angleDeg, from, to) => {
    const at = gradient(angleDeg);
    expect(Math.abs(at(from[0]!, from[1]!)[0]! - 20)).toBeLessThan(2);
    expect(Math.abs(at(to[0]!, to[1]!)[0]! - 220)).toBeLessThan(2);
  });

  it('mixes codes evenly, as design tools do', () => {
    const at = gradient(180);
    for (const y of [15, 75, 130]) {
      const share = (y + 0.5) / heightPx;
      expect(at(10, y)[0]).toBeCloseTo(20 + 200 * share, 1);
      expect(at(110, y)[2]).toBeCloseTo(100 + 80 * share, 1);
    }
  });
});

describe('a studio backdrop', () => {
  const tones = { mode: 'studio', centreRgb: [220, 220, 220], edgeRgb: [180, 180, 180] } as const;
  const cropped: SubjectPlace = { head: { x: 0.5, y: 0.4 }, headHeight: 0.4, feet: null };
  const standing: SubjectPlace = {
    head: { x: 0.5, y: 0.15 },
    headHeight: 0.12,
    feet: { x: 0.5, y: 0.88, halfWidth: 0.1 },
  };
  const sweep = (subject: SubjectPlace, floorShadow?: number) =>
    readBackdrop(
      studioBackdrop({ ...size, subject, tones: { ...tones, ...(floorShadow && { floorShadow }) } }),
      widthPx,
      heightPx,
    );

  it('of a headshot only darkens softly toward the bottom, the more the stronger, and not at the head', () => {
    const [none, some, strong] = [undefined, 0.4, 1].map((shadow) => sweep(cropped, shadow));
    const bottom = [none!, some!, strong!].map((at) => at(60, 149)[0]!);
    expect(bottom[0]! - bottom[1]!).toBeGreaterThan(10);
    expect(bottom[1]! - bottom[2]!).toBeGreaterThan(15);
    expect(bottom[2]).toBeGreaterThan(110);
    expect(strong!(60, 60)[0]).toBeCloseTo(none!(60, 60)[0]!, 1);
    for (let y = 1; y < heightPx; y++)
      expect(Math.abs(strong!(5, y)[0]! - strong!(5, y - 1)[0]!)).toBeLessThan(3);
  });

  it('of somebody standing curves into a floor: darkest above the feet, brighter in front, a shadow under them', () => {
    const at = sweep(standing, 1);
    const column = (x: number) => Array.from({ length: heightPx }, (_, y) => at(x, y)[0]!);
    const beside = column(4);
    const darkest = beside.indexOf(Math.min(...beside));
    expect(darkest / heightPx).toBeGreaterThan(0.7);
    expect(darkest / heightPx).toBeLessThan(0.9);
    expect(beside.at(-1)).toBeGreaterThan(beside[darkest]! + 3);
    const feetRow = Math.round(0.88 * heightPx);
    expect(at(60, feetRow)[0]).toBeLessThan(at(10, feetRow)[0]! - 20);
    for (let y = 1; y < heightPx; y++) expect(Math.abs(beside[y]! - beside[y - 1]!)).toBeLessThan(5);
  });
});

describe('subjectPlace', () => {
  const person = (top: number, bottom: number, left: number, right: number) => {
    const data = new Float32Array(widthPx * heightPx);
    for (let y = top; y < bottom; y++) data.fill(1, y * widthPx + left, y * widthPx + right);
    return { widthPx, heightPx, data };
  };

  it('finds feet only where the frame does not cut the person off', () => {
    expect(subjectPlace(person(20, 150, 40, 80), 50).feet).toBeNull();
    const { head, feet } = subjectPlace(person(10, 120, 30, 70), 20);
    expect(head.x).toBeCloseTo(50 / 120, 5);
    expect(head.y).toBeCloseTo(20 / 150, 5);
    expect(feet!.x).toBeCloseTo(50 / 120, 5);
    expect(feet!.y).toBeCloseTo(120 / 150, 5);
    expect(feet!.halfWidth).toBeCloseTo(20 / 120, 2);
  });

  it('takes the upper middle when nobody is there', () => {
    expect(subjectPlace(person(0, 0, 0, 0), 20)).toMatchObject({ head: { x: 0.5, y: 0.4 }, feet: null });
  });
});
