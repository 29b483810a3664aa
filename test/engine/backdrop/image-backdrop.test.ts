import { describe, expect, it } from 'vitest';
import { coverRaster } from '../../../src/engine/backdrop/cover-raster.js';
import { imageBackdrop } from '../../../src/engine/backdrop/image-backdrop.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { psnr } from '../../optics/metrics/psnr.js';
import { idleJob, seededRandom, srgbProfile, syntheticHeadshot } from '../composite/synthetic-headshot.js';
import { sceneOf } from '../composite/synthetic-scene.js';
import { readBackdrop } from './read-backdrop.js';

const p3Profile = { ...srgbProfile, name: 'Display P3', previewSpace: 'display-p3' as const };

function pictureOf(widthPx: number, heightPx: number, paint: (x: number, y: number) => readonly number[]) {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i += 4) {
      const [r, g, b, a = 255] = paint(x + 0.5, y + 0.5);
      data.set([r!, g!, b!, a], i);
    }
  }
  return { raster: { widthPx, heightPx, data }, profile: srgbProfile };
}

const dot = (side: number) => (x: number, y: number) =>
  Math.hypot(x - side, y - side / 2) < side / 4 ? [240, 240, 240] : [30, 30, 30];

describe('imageBackdrop', () => {
  it.each([
    ['wide into tall', 200, 100, 60, 90],
    ['larger than the picture', 40, 20, 160, 160],
  ])('covers the frame without stretching: %s', (_, width, height, widthPx, heightPx) => {
    const picture = pictureOf(width, height, dot(height));
    const at = readBackdrop(
      imageBackdrop({ picture, widthPx, heightPx, profile: srgbProfile }),
      widthPx,
      heightPx,
    );
    const bright = (x: number, y: number) => at(x, y)[0]! > 135;
    let [across, down] = [0, 0];
    for (let x = 0; x < widthPx; x++) if (bright(x, heightPx >> 1)) across++;
    for (let y = 0; y < heightPx; y++) if (bright(widthPx >> 1, y)) down++;
    // The dot is half as wide as the picture is high, and the frame is as high as the picture.
    expect(Math.abs(down - heightPx / 2)).toBeLessThanOrEqual(5);
    expect(Math.abs(across - down)).toBeLessThanOrEqual(2);
  });

  it('averages light, and shows white where the picture is transparent', () => {
    const checker = pictureOf(64, 64, (x, y) =>
      (Math.floor(x) + Math.floor(y)) % 2 ? [255, 255, 255] : [0, 0, 0],
    );
    const at = readBackdrop(
      imageBackdrop({ picture: checker, widthPx: 16, heightPx: 16, profile: srgbProfile }),
      16,
      16,
    );
    expect(at(8, 8)[0]).toBeCloseTo(187.5, 0);
    const glass = pictureOf(16, 16, () => [0, 0, 0, 0]);
    const through = readBackdrop(
      imageBackdrop({ picture: glass, widthPx: 16, heightPx: 16, profile: srgbProfile }),
      16,
      16,
    );
    expect(through(3, 3)).toEqual([255, 255, 255]);
  });

  it('shows the colour that the picture means in a photo of another profile', () => {
    const red = pictureOf(8, 8, () => [255, 0, 0]);
    const at = readBackdrop(
      imageBackdrop({ picture: red, widthPx: 8, heightPx: 8, profile: p3Profile }),
      8,
      8,
    );
    // sRGB red in Display P3.
    [234, 51, 35].forEach((code, i) => {
      expect(Math.abs(at(4, 4)[i]! - code)).toBeLessThan(1);
    });
  });

  it('is the same in codes as in light', async () => {
    const random = seededRandom(2);
    const picture = pictureOf(50, 40, () => [random() * 255, random() * 255, random() * 255]);
    const options = { picture, widthPx: 30, heightPx: 36, profile: srgbProfile };
    const raster = await coverRaster(options, idleJob);
    const at = readBackdrop(imageBackdrop(options), 30, 36);
    for (const [x, y] of [
      [0, 0],
      [29, 35],
      [12, 20],
    ] as const) {
      at(x, y).forEach((code, i) => {
        expect(Math.abs(code - raster.data[(y * 30 + x) * 3 + i]!)).toBeLessThanOrEqual(0.51);
      });
    }
  });
});

describe('a picture behind the person', async () => {
  const shot = syntheticHeadshot(200);
  const scene = await sceneOf(shot);
  const lens = { focalLengthMm: 85, fNumber: 1.8 };
  const picture = pictureOf(300, 300, (x, y) =>
    (Math.floor(x / 12) + Math.floor(y / 12)) % 2 ? [200, 180, 150] : [40, 60, 90],
  );
  const behind = (throughLens: boolean) => ({
    lens,
    backdrop: { mode: 'image', imageHash: 'p', throughLens } as const,
  });
  const contrast = ({ data, widthPx }: RgbaRaster) => {
    const codes = Array.from({ length: 60 }, (_, x) => data[(20 * widthPx + x) * 4]!);
    return Math.max(...codes) - Math.min(...codes);
  };

  it('is sharp as it is and soft through the lens', async () => {
    const sharp = await renderScene(scene, behind(false), idleJob, { backdropImage: picture });
    const soft = await renderScene(scene, behind(true), idleJob, { backdropImage: picture });
    expect(contrast(sharp)).toBeGreaterThan(150);
    expect(contrast(soft)).toBeLessThan(100);
  });

  it('looks the same in a preview', async () => {
    const large = await renderScene(scene, behind(true), idleJob, { backdropImage: picture });
    const small = await renderScene(await scaleScene(scene, 120, idleJob), behind(true), idleJob, {
      backdropImage: picture,
    });
    const shrunk = (await scaleScene({ ...scene, source: large }, 120, idleJob)).source;
    expect(psnr(small, shrunk)).toBeGreaterThan(36);
  });

  it('is missed when it was not handed over', async () => {
    await expect(renderScene(scene, behind(true), idleJob)).rejects.toMatchObject({
      ...{ code: 'backdrop-missing', details: { imageHash: 'p' } },
    });
  });
});
