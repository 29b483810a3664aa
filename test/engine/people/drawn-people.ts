import type { Face } from '../../../src/contract/face.js';
import type { PeopleGrid } from '../../../src/engine/people/people-grid.js';

/** Somebody drawn on a grid: a head with hair and skin over a body of clothes, all in grid pixels. */
export interface DrawnPerson {
  readonly x: number;
  /** of the eyes */
  readonly y: number;
  readonly headPx: number;
  /** 0..1, of the clothes */
  readonly tone: number;
  readonly turnedAway?: boolean;
  readonly faceScore?: number;
  /** in head heights below the eyes; 4 by default */
  readonly down?: number;
}

const [hair, faceSkin, clothes] = [1, 3, 4];
const pxPerGridPx = 2;

/** A grid of 240×160 over a photo twice that size, with people drawn in order, the nearest last. */
export function drawPeople(people: readonly DrawnPerson[], widthPx = 240, heightPx = 160) {
  const count = widthPx * heightPx;
  const truth = new Uint8Array(count);
  const grid = {
    photo: { widthPx: widthPx * pxPerGridPx, heightPx: heightPx * pxPerGridPx },
    ...{ widthPx, heightPx },
    person: new Float32Array(count),
    classes: new Uint8Array(count),
    rgb: new Float32Array(count * 3).fill(0.5),
    faces: people.filter((person) => !person.turnedAway).map(faceOf),
  } satisfies PeopleGrid;
  const set = (at: number, owner: number, of: number, tone: number): void => {
    truth[at] = owner;
    grid.person[at] = 1;
    grid.classes[at] = of;
    grid.rgb.fill(tone, at * 3, at * 3 + 3);
  };
  people.forEach((person, index) => {
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        const across = Math.abs(x + 0.5 - person.x) / person.headPx;
        const down = (y + 0.5 - person.y) / person.headPx;
        const isHead = Math.hypot(across / 0.38, down / 0.5) <= 1;
        const isBody =
          down > 0.45 && down < (person.down ?? 4) && across < Math.min(1, 0.25 + 2 * (down - 0.45));
        const isHair = isHead && (person.turnedAway === true || down < -0.25);
        if (isHead) set(y * widthPx + x, index + 1, isHair ? hair : faceSkin, isHair ? 0.15 : 0.75);
        else if (isBody) set(y * widthPx + x, index + 1, clothes, person.tone);
      }
    }
  });
  /** Sets a rectangle of person pixels of one class. */
  const patch = (x: number, y: number, width: number, height: number, of: number): void => {
    for (let v = y; v < y + height; v++) for (let u = x; u < x + width; u++) set(v * widthPx + u, 0, of, 0.4);
  };
  return { grid, truth, patch };
}

/** As a detector would find it, in photo pixels. */
export function faceOf({ x, y, headPx, faceScore = 0.95 }: DrawnPerson): Face {
  const [cx, cy, head] = [x * pxPerGridPx, y * pxPerGridPx, headPx * pxPerGridPx];
  return {
    box: { x: cx - head / 3, y: cy - head / 4, width: head / 1.5, height: head / 1.5 },
    rightEye: { x: cx - head / 8, y: cy },
    leftEye: { x: cx + head / 8, y: cy },
    mouth: { x: cx, y: cy + head / 3.2 },
    score: faceScore,
  };
}
