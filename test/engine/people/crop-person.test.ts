import { describe, expect, it } from 'vitest';
import { cropPerson } from '../../../src/engine/people/crop-person.js';
import { faceOf } from './drawn-people.js';

/** Red grows to the right, green downward. */
function ramp(widthPx: number, heightPx: number) {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let i = 0; i < widthPx * heightPx; i++) {
    data[i * 4] = ((i % widthPx) / widthPx) * 255;
    data[i * 4 + 1] = (Math.floor(i / widthPx) / heightPx) * 255;
  }
  return { widthPx, heightPx, data };
}

const person = { x: 120, y: 60, headPx: 40, tone: 0 };
const found = {
  ...{ box: { x: 160, y: 80, width: 160, height: 240 }, face: faceOf(person) },
  ...{ point: { x: 0.5, y: 0.375 }, isSubject: true },
};

describe('cropPerson', () => {
  const photo = ramp(480, 320);
  const colourAt = (crop: ReturnType<typeof cropPerson>, x: number, y: number) => {
    const at = (Math.floor(y * crop.heightPx) * crop.widthPx + Math.floor(x * crop.widthPx)) * 4;
    return { x: crop.data[at]! / 255, y: crop.data[at + 1]! / 255 };
  };

  it('is a square of head and shoulders, the head in the middle of its upper part', () => {
    const crop = cropPerson(photo, found, 64);
    expect([crop.widthPx, crop.heightPx, crop.data.length]).toEqual([64, 64, 64 * 64 * 4]);
    const eyes = colourAt(crop, 0.5, 0.42);
    expect(eyes.x).toBeCloseTo(0.5, 1);
    expect(eyes.y).toBeCloseTo(120 / 320, 1);
    expect((colourAt(crop, 0.99, 0.5).x - colourAt(crop, 0, 0.5).x) * 480).toBeCloseTo(2.6 * 80, -1);
    expect(crop.data[3]).toBe(255);
  });

  it('crops somebody turned away by the top of the person', () => {
    const crop = cropPerson(photo, { ...found, face: null }, 64);
    expect(colourAt(crop, 0.5, 0.42).x).toBeCloseTo(0.5, 1);
  });

  it('stays within the photo, also at its edge and in a narrow one', () => {
    const edge = { ...found, face: faceOf({ ...person, x: 2, y: 2 }) };
    const corner = colourAt(cropPerson(photo, edge, 32), 0, 0);
    expect(Math.max(corner.x, corner.y)).toBeLessThan(0.01);
    const narrow = cropPerson(ramp(30, 320), { ...found, face: null, point: { x: 0.5, y: 0.4 } }, 16);
    expect(narrow.data.every((value) => value >= 0)).toBe(true);
  });
});
