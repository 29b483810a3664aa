import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import type { ColourProfile } from '../../../src/engine/photo/colour-profile.js';
import { srgbToLinear } from '../../../src/engine/photo/srgb-curve.js';
import type { Job } from '../../../src/engine/pipeline/job.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/** A drawn headshot of which everything is known: what the lens would see, without any estimate. */
export interface SyntheticHeadshot {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly headHeightPx: number;
  readonly alpha: Plane;
  /** linear light, interleaved RGB; lamps are brighter than 1 */
  readonly personLight: Float32Array;
  readonly roomLight: Float32Array;
  /** what a camera with everything in focus writes, 8 bit sRGB */
  readonly photo: RgbaRaster;
}

export const srgbProfile: ColourProfile = {
  name: 'sRGB',
  icc: null,
  toLinear: Float32Array.from({ length: 256 }, (_, code) => srgbToLinear(code / 255)),
  previewSpace: 'srgb',
};

/** A job that never stops and keeps no record. */
export const idleJob: Job = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

/** The same numbers 0..1 on every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Head and shoulders with loose hair before a wall with shelves, books, a bright window and a few lamps. */
export function syntheticHeadshot(widthPx: number): SyntheticHeadshot {
  const heightPx = Math.round(widthPx * 1.2);
  const alpha = drawAlpha(widthPx, heightPx);
  const roomLight = drawRoom(widthPx, heightPx);
  const personLight = drawPerson(widthPx, heightPx);
  const photo = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4) };
  const encode = createLightEncoder(srgbProfile.toLinear);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const a = alpha.data[i];
    for (let c = 0; c < 3; c++) {
      photo.data[i * 4 + c] = encode(a * personLight[i * 3 + c] + (1 - a) * roomLight[i * 3 + c]);
    }
    photo.data[i * 4 + 3] = 255;
  }
  return { widthPx, heightPx, headHeightPx: 0.36 * heightPx, alpha, personLight, roomLight, photo };
}

function drawAlpha(widthPx: number, heightPx: number): Plane {
  const data = new Float32Array(widthPx * heightPx);
  const unit = heightPx / 768;
  const sample = (x: number, y: number) => {
    const head = ((x - 0.5 * widthPx) / (95 * unit)) ** 2 + ((y - 270 * unit) / (130 * unit)) ** 2;
    const shoulders = ((x - 0.5 * widthPx) / (250 * unit)) ** 2 + ((y - 800 * unit) / (340 * unit)) ** 2;
    return head < 1 || shoulders < 1 ? 1 : 0;
  };
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      let sum = 0;
      for (let s = 0; s < 16; s++) sum += sample(x + ((s & 3) + 0.5) / 4, y + ((s >> 2) + 0.5) / 4);
      data[i] = sum / 16;
    }
  }
  drawHair({ widthPx, heightPx, data }, unit);
  return { widthPx, heightPx, data };
}

/** Strands about a pixel wide that leave the head and curl. */
function drawHair(alpha: Plane, unit: number): void {
  const random = seededRandom(5);
  for (let strand = 0; strand < 260; strand++) {
    const angle = -Math.PI * (0.05 + 0.9 * random());
    let x = 0.5 * alpha.widthPx + 92 * unit * Math.cos(angle);
    let y = 270 * unit + 126 * unit * Math.sin(angle);
    let heading = angle + (random() - 0.5) * 1.2;
    const bend = (random() - 0.5) * 0.06;
    const width = (0.5 + random()) * unit;
    for (let step = 0; step < 55 / 0.5; step++) {
      splat(alpha, x, y, width * (1 - step / 130));
      x += 0.5 * unit * Math.cos(heading);
      y += 0.5 * unit * Math.sin(heading);
      heading += bend * 0.5;
    }
  }
}

function splat({ widthPx, heightPx, data }: Plane, x: number, y: number, width: number): void {
  const reach = Math.ceil(width) + 1;
  for (let py = Math.floor(y) - reach; py <= y + reach; py++) {
    for (let px = Math.floor(x) - reach; px <= x + reach; px++) {
      if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) continue;
      const distance = Math.hypot(px + 0.5 - x, py + 0.5 - y);
      const cover = Math.min(1, Math.max(0, width / 2 + 0.5 - distance)) * Math.min(1, width);
      const i = py * widthPx + px;
      data[i] = Math.max(data[i], cover);
    }
  }
}

function drawPerson(widthPx: number, heightPx: number): Float32Array {
  const light = new Float32Array(widthPx * heightPx * 3);
  const unit = heightPx / 768;
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const face = ((x - 0.5 * widthPx) / (70 * unit)) ** 2 + ((y - 295 * unit) / (100 * unit)) ** 2 < 1;
      const shirt = y > 470 * unit;
      const shade = 0.9 + 0.1 * Math.sin(x / (23 * unit)) * Math.cos(y / (31 * unit));
      const colour = face ? [0.55, 0.3, 0.2] : shirt ? [0.03, 0.06, 0.16] : [0.05, 0.025, 0.012];
      for (let c = 0; c < 3; c++) light[i * 3 + c] = colour[c] * shade;
    }
  }
  return light;
}

function drawRoom(widthPx: number, heightPx: number): Float32Array {
  const light = new Float32Array(widthPx * heightPx * 3);
  const unit = heightPx / 768;
  const paint = (x0: number, y0: number, w: number, h: number, colour: readonly number[]) => {
    for (let y = Math.max(0, Math.round(y0 * unit)); y < Math.min(heightPx, (y0 + h) * unit); y++) {
      for (let x = Math.max(0, Math.round(x0 * unit)); x < Math.min(widthPx, (x0 + w) * unit); x++) {
        light.set(colour, (y * widthPx + x) * 3);
      }
    }
  };
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const fall = 0.35 + 0.3 * (1 - y / heightPx) + 0.1 * (x / widthPx);
      light.set([fall, fall * 0.93, fall * 0.82], i * 3);
    }
  }
  const random = seededRandom(3);
  for (let shelf = 0; shelf < 4; shelf++) {
    paint(0, 130 + shelf * 130, 300, 8, [0.06, 0.035, 0.02]);
    for (let x = 0; x < 290; ) {
      const w = 8 + random() * 14;
      paint(x, 60 + shelf * 130 + random() * 20, w, 70, [random() * 0.6, random() * 0.5, random() * 0.5]);
      x += w + random() * 4;
    }
  }
  paint(460, 80, 130, 260, [0.95, 0.98, 1]);
  paint(520, 80, 8, 260, [0.1, 0.1, 0.1]);
  paint(400, 420, 240, 348, [0.08, 0.06, 0.05]);
  for (let lamp = 0; lamp < 9; lamp++) {
    const size = 4 + 2 * random();
    paint(410 + random() * 210, 430 + random() * 90, size, size, [8, 7, 5.5]);
  }
  return light;
}
