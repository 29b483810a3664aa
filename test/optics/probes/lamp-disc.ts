import type { RenderSettings } from '../../../src/contract/render-settings.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { type DiscShape, discShape } from '../metrics/disc-shape.js';
import { luminanceAt } from '../metrics/lab.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { probeGiven } from './probe-given.js';

export interface LampProbe {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly headHeightPx: number;
  /** of the burnt-out square in the middle */
  readonly lampPx: number;
  /** where everything stands, t = 1 − S/D */
  readonly t: number;
  readonly settings: RenderSettings;
  /** that the disc should have */
  readonly expectedPx: number;
}

const wallCode = 12;
/** A disc that adds less than this to the wall's light is not to be seen. */
const leastLight = 0.002;

/** The disc that one small burnt-out lamp before a dark wall becomes. */
export async function lampDisc(render: RenderUnderTest, probe: LampProbe): Promise<DiscShape> {
  const { widthPx, heightPx, headHeightPx, lampPx, t, settings, expectedPx } = probe;
  const left = Math.floor((widthPx - lampPx) / 2);
  const top = Math.floor((heightPx - lampPx) / 2);
  const isLamp = (x: number, y: number) => x >= left && x < left + lampPx && y >= top && y < top + lampPx;
  const given = probeGiven({
    widthPx,
    heightPx,
    headHeightPx,
    codeAt: (x, y) => (isLamp(x, y) ? 255 : wallCode),
    depthAt: () => t,
  });
  const light = lightAboveWall(await render(given, settings));
  return discShape(light, { x: left + lampPx / 2, y: top + lampPx / 2 }, expectedPx, leastLight);
}

/** Luminance less that of the first rows, which no disc reaches. */
function lightAboveWall({ widthPx, heightPx, data }: RgbaRaster): Plane {
  const light = Float32Array.from({ length: widthPx * heightPx }, (_, i) => luminanceAt(data, i));
  const wall = light.subarray(0, 4 * widthPx).reduce((sum, value) => sum + value, 0) / (4 * widthPx);
  return { widthPx, heightPx, data: light.map((value) => value - wall) };
}
