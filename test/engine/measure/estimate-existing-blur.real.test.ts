import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { AssetLoader } from '../../../src/contract/asset-name.js';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { estimateExistingBlur } from '../../../src/engine/measure/estimate-existing-blur.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { encodeJpeg } from '../../../src/runtime/codec/encode-jpeg.js';
import { seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';
import { flatDepth } from '../lens/blurred-green.js';
import { roomThroughLens } from '../lens/room-through-lens.js';

const folder = new URL('../../../../shared/test-material/photos/', import.meta.url);
const rooms = ['room1', 'room2', 'room3'].map((room) => `npm_argon_${room}_noperson.jpg`);
const present = rooms.filter((name) => existsSync(new URL(name, folder)));
if (present.length === 0) console.log('no photos of rooms here: measuring blur in real rooms is skipped');

const load: AssetLoader = async (name) => {
  const codec = name.includes('encode') ? 'enc/mozjpeg_enc' : 'dec/mozjpeg_dec';
  return readFile(new URL(`../../../node_modules/@jsquash/jpeg/codec/${codec}.wasm`, import.meta.url));
};

const decoded = async (bytes: Uint8Array) => (await decodePhoto(bytes, sizeLimits.commandLine, load)).raster;

const rgbOf = ({ widthPx, heightPx, data }: RgbaRaster) => {
  const rgb = new Uint8ClampedArray(widthPx * heightPx * 3);
  for (let i = 0; i < widthPx * heightPx; i++) rgb.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return { widthPx, heightPx, data: rgb };
};

/** The room as a lens with this disc would have written it to a JPEG file. */
async function jpegOf(room: RgbaRaster, diameterPx: number): Promise<RgbaRaster> {
  const { widthPx, heightPx } = room;
  const lit = await roomThroughLens(rgbOf(room), flatDepth(1), diameterPx / 2);
  const plane = () => new Float32Array(widthPx * heightPx);
  const band = { red: plane(), green: plane(), blue: plane() };
  lit.readBand(0, heightPx, band);
  const encode = createLightEncoder(srgbProfile.toLinear);
  const random = seededRandom(2);
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let i = 0; i < widthPx * heightPx; i++) {
    data[i * 4] = encode(band.red[i]) + random() - 0.5;
    data[i * 4 + 1] = encode(band.green[i]) + random() - 0.5;
    data[i * 4 + 2] = encode(band.blue[i]) + random() - 0.5;
  }
  return decoded(await encodeJpeg({ widthPx, heightPx, data }, load));
}

describe.runIf(present.length > 0)('estimateExistingBlur in real rooms', () => {
  it.each(present)('adds a known blur to the one the photo has: %s', async (name) => {
    const room = await decoded(await readFile(new URL(name, folder)));
    const nobody = { ...room, data: new Float32Array(room.widthPx * room.heightPx) };
    const own = estimateExistingBlur(rgbOf(room), nobody).typicalPx;
    expect(own).toBeLessThan(4);
    for (const diameterPx of [6, 12, 24]) {
      const found = estimateExistingBlur(rgbOf(await jpegOf(room, diameterPx)), nobody).typicalPx;
      const expected = Math.hypot(diameterPx, own);
      expect(found / expected).toBeGreaterThan(0.82);
      expect(found / expected).toBeLessThan(1.18);
    }
  });
});
