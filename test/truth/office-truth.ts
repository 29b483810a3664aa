import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { srgbToLinear } from '../../src/engine/photo/srgb-curve.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import { resizePlane } from '../../src/engine/raster/resize-plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { decodePng } from '../../src/runtime/codec/decode-png.js';
import { fitBlurRadius, fitScale } from './office-blur.js';
import { polygon } from './shapes.js';
import type { LightPicture } from './through-disc.js';

/** The office as a ray tracer saw it through a wider opening. */
export interface OfficeAperture {
  /** file name without extension */
  readonly name: string;
  readonly blurred: RgbaRaster;
  /** R at t = 1 by the opening's size */
  readonly radiusAtInfinityPx: number;
  /** R at t = 1 with which discs of radius R·|t|, laid place by place, come closest to the picture */
  readonly fittedRadiusPx: number;
}

/** A ray-traced room without people, focused on its middle. */
export interface OfficeTruth {
  readonly sharp: RgbaRaster;
  /** t of what is seen, of the picture's size; found from the smaller opening, sign by hand */
  readonly depth: Plane;
  /** of a head 0.23 m tall that stood in focus */
  readonly headHeightPx: number;
  /** smaller, then larger opening */
  readonly apertures: readonly OfficeAperture[];
}

const folder = '../shared/test-material/bokeh';
/** Of the camera, in the room's centimetres: distance in focus; length of its view and width of its picture, in its own units. */
const focusCm = 267;
const focalPx = (2.8 / 3.6) * 1080;
const headCm = 23;
/** Radii tried for the smaller opening. Only windows, clipped in the sharp picture, would ask for more than the last. */
const triedPx = [0, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3, 3.4] as const;
/** The desk in front, which is nearer than what is in focus. Floor and ceiling just before the focus count as behind it. */
const frontDesk = polygon([
  [540, 588],
  [690, 512],
  [760, 500],
  [940, 520],
  [950, 425],
  [1100, 440],
  [1100, 740],
  [540, 740],
]);

/**
 * The ray-traced office: what a renderer needs and what two real openings made of it. No depth comes with it: the radius of each
 * region is fitted to the picture of the smaller opening, so only the larger one tests anything.
 * @returns null, with a printed line, where the material is absent
 */
export async function officeTruth(): Promise<OfficeTruth | null> {
  if (!existsSync(`${folder}/office_all.png`)) {
    console.log(`skipped: the ray-traced office (${folder}) is not here`);
    return null;
  }
  const [sharp, small, large] = await Promise.all(
    ['office_all', 'office_near', 'office_near2'].map(async (name) =>
      decodePng(new Uint8Array(await readFile(`${folder}/${name}.png`))),
    ),
  );
  const radius = fitBlurRadius(lightOf(sharp), lightOf(small), triedPx);
  const depth = depthOf(radius, sharp);
  const apertures = [
    { name: 'office_near', blurred: small, diameterCm: 5 },
    { name: 'office_near2', blurred: large, diameterCm: 10 },
  ].map(({ name, blurred, diameterCm }) => {
    const radiusAtInfinityPx = (diameterCm / 2 / focusCm) * focalPx;
    const factors = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3].map((part) => part * radiusAtInfinityPx);
    const size = { ...depth, data: depth.data.map((t) => Math.abs(t)) };
    const fittedRadiusPx = fitScale(lightOf(sharp), lightOf(blurred), size, factors);
    return { name, blurred, radiusAtInfinityPx, fittedRadiusPx };
  });
  return { sharp, depth, headHeightPx: (headCm / focusCm) * focalPx, apertures };
}

/** t from the smaller opening's radii: nearer than focus on the front desk, farther elsewhere. */
function depthOf(radius: Plane, { widthPx, heightPx }: RgbaRaster): Plane {
  const atInfinityPx = (5 / 2 / focusCm) * focalPx;
  const { data } = resizePlane(radius, widthPx, heightPx);
  const signed = data.map((radiusPx, i) => {
    const isNear = frontDesk.distance((i % widthPx) + 0.5, Math.floor(i / widthPx) + 0.5) < 0;
    return ((isNear ? -1 : 1) * radiusPx) / atInfinityPx;
  });
  return { widthPx, heightPx, data: signed };
}

function lightOf({ widthPx, heightPx, data }: RgbaRaster): LightPicture {
  const light = new Float32Array(widthPx * heightPx * 3);
  for (let i = 0; i < widthPx * heightPx; i++) {
    for (let channel = 0; channel < 3; channel++) {
      light[i * 3 + channel] = srgbToLinear(data[i * 4 + channel] / 255);
    }
  }
  return { widthPx, heightPx, light };
}
