import { srgbToLinear } from '../../engine/photo/srgb-curve.js';
import type { Scene } from '../../engine/pipeline/scene.js';
import type { Plane } from '../../engine/raster/plane.js';

const widthPx = 160;
const heightPx = 120;
const headHeightPx = 60;

/**
 * A made-up scene that needs every stage of a renderer: a floor that runs back to a wall, a lamp, a soft-edged person, something
 * in front, coarse grain; odd corners of it are sharp.
 */
export function selfTestScene(): Scene {
  const room = rgb((x, y) => {
    const wall = 60 + 90 * (x / widthPx);
    const tile = (x >> 3) + (y >> 3);
    return y < 70 ? [wall, wall * 0.9, 110] : tile % 2 === 0 ? [200, 180, 160] : [40, 50, 70];
  });
  const lamp = { columns: Int32Array.of(30, 31), rows: Int32Array.of(20, 20) };
  for (const x of lamp.columns) room.data.fill(255, (20 * widthPx + x) * 3, (20 * widthPx + x) * 3 + 3);
  const foreground = rgb((x, y) => [150 + 40 * Math.sin(x / 5), 110, 90 + 30 * Math.cos(y / 7)]);
  const alpha = plane((x, y) => soft(32 - Math.hypot(x - 90, y - 70)));
  const share = plane((x, y) => soft(14 - Math.hypot(x - 110, y - 118)));
  const source = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let i = 0; i < widthPx * heightPx; i++) {
    for (let c = 0; c < 3; c++) {
      const behind = room.data[i * 3 + c];
      source[i * 4 + c] = behind + (foreground.data[i * 3 + c] - behind) * alpha.data[i];
    }
  }
  const depth = plane((_, y) => (y < 70 ? 0.9 : (0.9 * (119 - y)) / 50));
  return {
    source: { widthPx, heightPx, data: source },
    profile: {
      name: 'sRGB',
      icc: null,
      toLinear: Float32Array.from({ length: 256 }, (_, code) => srgbToLinear(code / 255)),
      previewSpace: 'srgb',
    },
    ...{ alpha, foreground, backdrop: room, headHeightPx },
    highlights: [
      {
        ...{ areaPx: 2, sidePx: 2, t: 0.9, tint: [1.2, 1, 0.6], shown: [1, 1, 1] },
        ...{ ...lamp, shares: Float32Array.of(1, 1) },
      },
    ],
    depth: { ...depth, data: depth.data.map((t, i) => t - 1.5 * share.data[i]) },
    near: { share, room, depth, alpha, foreground },
    existingBlurPx: 1,
    existingBlur: { widthPx: 2, heightPx: 1, data: Float32Array.of(0, 3) },
    noise: { sigmaCodes: 2, correlation: 0.4 },
  };
}

const soft = (inside: number) => Math.min(1, Math.max(0, inside / 4 + 0.5));

function plane(valueAt: (x: number, y: number) => number): Plane {
  const data = Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    valueAt(i % widthPx, Math.floor(i / widthPx)),
  );
  return { widthPx, heightPx, data };
}

function rgb(colourAt: (x: number, y: number) => readonly number[]) {
  const data = new Uint8ClampedArray(widthPx * heightPx * 3);
  for (let i = 0; i < widthPx * heightPx; i++) {
    data.set(colourAt(i % widthPx, Math.floor(i / widthPx)), i * 3);
  }
  return { widthPx, heightPx, data };
}
