import type { ColourProfile } from '../photo/colour-profile.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { blurDiscRows, type RowBand } from './blur-disc-rows.js';
import { chooseSlabs } from './choose-slabs.js';
import { enlargeBand, smallRowsFor } from './enlarge-band.js';
import type { Highlight } from './highlight.js';
import { buildLightPyramid, type LightPyramid } from './light-pyramid.js';
import type { LightBand, LitBackdrop } from './lit-backdrop.js';
import { createRadiusField, type RadiusField } from './radius-field.js';
import { type Slab, slabRows, slabsOf } from './slab.js';
import { surplusLight } from './surplus-light.js';

export interface BlurOptions {
  /** the room with the person taken out */
  readonly backdrop: RgbRaster;
  readonly profile: ColourProfile;
  /** its lamps */
  readonly highlights: readonly Highlight[];
  /** t = 1 − S/D, any size */
  readonly depth: Plane;
  /** radius of the disc at t = 1, in pixels of the backdrop; ≥ 0 */
  readonly radiusAtInfinityPx: number;
}

/** A slab is blurred at the size at which its radius is at least this many pixels (and less than twice as many). */
const smallestRadiusPx = 6;

/** How many times the picture is halved before a disc of this radius is drawn. */
const levelFor = (radiusPx: number) => Math.max(0, Math.floor(Math.log2(radiusPx / smallestRadiusPx)));

/**
 * Looks at the backdrop through the lens: each depth blurred with its own disc, in linear light, nearer things over farther
 * ones. Prepares the smaller sizes now; bands are then made on demand, each by itself, with the same result however they
 * are cut. Holds four bytes per channel for the sizes below full, nothing at full size.
 */
export async function blurBackdrop(options: BlurOptions, job: Job): Promise<LitBackdrop> {
  const { backdrop, profile, highlights, depth, radiusAtInfinityPx } = options;
  const { widthPx, heightPx } = backdrop;
  const slabs = slabsOf(chooseSlabs(depth, radiusAtInfinityPx));
  const field = createRadiusField({ widthPx, heightPx, depth, radiusAtInfinityPx });
  const { toLinear } = profile;
  const surplus = surplusLight({ highlights, radiusPx: slabs[0].radiusPx, pixels: widthPx * heightPx });
  const levels = new Set(slabs.map((slab) => levelFor(slab.radiusPx)));
  const pyramid = await buildLightPyramid({ raster: backdrop, toLinear, surplus, levels }, job);
  const layers = { pyramid, field, slabs };
  return {
    readBand(firstRow, rows, into) {
      renderBand(layers, { firstRow, rows }, into);
    },
  };
}

interface Layers {
  readonly pyramid: LightPyramid;
  readonly field: RadiusField;
  readonly slabs: readonly Slab[];
}

interface Rows {
  readonly firstRow: number;
  readonly rows: number;
}

/** What a slab has in some rows: nothing, a part of the picture, or all of it. */
type Presence = 'none' | 'part' | 'all';

function presenceOf({ field }: Layers, slab: Slab, { firstRow, rows }: Rows): Presence {
  const halo = Math.ceil(slab.radiusPx) + 5 * 2 ** levelFor(slab.radiusPx);
  const { least, most } = field.range(Math.max(0, firstRow - halo), firstRow + rows + halo);
  if (least >= slab.fartherPx || most <= slab.nearerPx) return 'none';
  const nothingFarther = slab.fartherPx === Infinity || most <= slab.radiusPx;
  const nothingNearer = slab.nearerPx < 0 || least >= slab.radiusPx;
  return nothingFarther && nothingNearer ? 'all' : 'part';
}

function renderBand(layers: Layers, band: Rows, into: LightBand): void {
  const presence = layers.slabs.map((slab) => presenceOf(layers, slab, band));
  const whole = presence.lastIndexOf('all');
  const planes = [into.red, into.green, into.blue];
  for (const plane of planes) plane.fill(0);
  const scratch = { light: new Float32Array(into.red.length), cover: new Float32Array(into.red.length) };
  layers.slabs.forEach((slab, i) => {
    // A slab that fills the band hides all that lie behind it.
    if (i < whole || presence[i] === 'none') return;
    const blurred = blurSlab(layers, slab, band, presence[i] === 'all');
    layOver(
      blurred,
      { ...band, widthPx: layers.field.widthPx, scale: 2 ** levelFor(slab.radiusPx) },
      planes,
      scratch,
    );
  });
}

/** A slab's own blur at its own size: three planes of light and, unless it fills the band, how much it covers. */
function blurSlab({ pyramid, field }: Layers, slab: Slab, band: Rows, fillsBand: boolean): RowBand {
  const level = levelFor(slab.radiusPx);
  const scale = 2 ** level;
  const light = pyramid.level(level);
  const small = level === 0 ? band : smallRowsFor(band.firstRow, band.firstRow + band.rows, scale);
  const radiusPx = slab.radiusPx / scale;
  if (fillsBand) return blurDiscRows(light, drawnRadius(radiusPx), small.firstRow, small.rows);
  const content = slabRows({ light, field, level }, slab);
  const blurred = blurDiscRows(content, drawnRadius(radiusPx), small.firstRow, small.rows);
  const [red, green, blue, own, behind] = blurred.planes;
  for (let i = 0; i < own.length; i++) {
    const scaleUp = behind[i] > 1e-4 ? 1 / behind[i] : 0;
    red[i] *= scaleUp;
    green[i] *= scaleUp;
    blue[i] *= scaleUp;
    own[i] *= scaleUp;
  }
  return { ...blurred, planes: [red, green, blue, own] };
}

/** The last rung of the ladder, half a pixel, stands for the picture as it is. */
const drawnRadius = (radiusPx: number) => (radiusPx <= 0.5 ? 0 : radiusPx);

interface LayOptions extends Rows {
  readonly widthPx: number;
  readonly scale: number;
}

/** Lays a slab over what is there: light is already multiplied by its coverage. */
function layOver(
  blurred: RowBand,
  options: LayOptions,
  planes: readonly Float32Array[],
  scratch: { readonly light: Float32Array; readonly cover: Float32Array },
): void {
  const fullSize = (plane: number, buffer: Float32Array) => {
    if (options.scale === 1) return blurred.planes[plane];
    enlargeBand(blurred, plane, options, buffer);
    return buffer;
  };
  const covers = blurred.planes.length === 4 ? fullSize(3, scratch.cover) : undefined;
  for (let channel = 0; channel < 3; channel++) {
    const light = fullSize(channel, scratch.light);
    const out = planes[channel];
    if (!covers) {
      out.set(light);
      continue;
    }
    for (let i = 0; i < out.length; i++) {
      const cover = covers[i];
      out[i] = cover >= 1 ? light[i] : out[i] * (1 - cover) + light[i];
    }
  }
}
