import type { ApertureSettings } from '../../contract/aperture-settings.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import { barrelRim } from './barrel-rim.js';
import { blurRows, type RowBand } from './blur-rows.js';
import { enlargeBand, smallRowsFor } from './enlarge-band.js';
import type { LensLayer } from './lens-layer.js';
import { buildLightPyramid, type LightPyramid } from './light-pyramid.js';
import { type LightRowsOptions, lightRows } from './light-rows.js';
import { createRadiusField, type RadiusField } from './radius-field.js';
import type { Slab } from './slab.js';
import { slabRows } from './slab-rows.js';

/** Rows of a layer seen through the lens: light multiplied by cover. */
export interface DrawnRows {
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  /** not asked for by a layer that is everywhere */
  readonly cover?: Float32Array;
}

export interface DrawOptions extends LightRowsOptions {
  readonly aperture: ApertureSettings;
}

export interface DrawnLayer {
  /** Overwrites `into` with rows `firstRow … firstRow + rows − 1`. @returns false, `into` as it was, when there is nothing in them */
  readBand(firstRow: number, rows: number, into: DrawnRows): boolean;
}

/**
 * Draws a layer through the lens: each depth blurred with its own disc, in linear light, nearer things over farther ones. Prepares
 * the smaller sizes now; bands are then made on demand, each by itself, with the same result however they are cut. Holds four
 * bytes per channel for the sizes below full, nothing at full size.
 */
export async function drawLayer(layer: LensLayer, options: DrawOptions, job: Job): Promise<DrawnLayer> {
  const levels = new Set(layer.slabs.map((slab) => slab.level));
  const pyramid = await buildLightPyramid(lightRows(layer, options), levels, job);
  const { aperture } = options;
  const state = { layer, aperture, pyramid, field: createRadiusField(layer.radii, layer.picture) };
  return { readBand: (firstRow, rows, into) => drawBand(state, { firstRow, rows }, into) };
}

interface State {
  readonly layer: LensLayer;
  readonly aperture: ApertureSettings;
  readonly pyramid: LightPyramid;
  readonly field: RadiusField;
}

interface Rows {
  readonly firstRow: number;
  readonly rows: number;
}

/** What a slab has in some rows: nothing, a part of the picture, or all of it. */
type Presence = 'none' | 'part' | 'all';

function presenceOf({ layer, field }: State, slab: Slab, { firstRow, rows }: Rows): Presence {
  const halo = Math.ceil(Math.abs(slab.radiusPx)) + 5 * 2 ** slab.level;
  const top = firstRow - halo;
  const end = firstRow + rows + halo;
  if (layer.share && !anyShare(layer.share, layer.picture.heightPx, top, end)) return 'none';
  const { least, most } = field.range(Math.max(0, top), end);
  if (least >= slab.beginsPx || most <= slab.endsPx) return 'none';
  return layer.share === null && most <= slab.fullFromPx && least >= slab.fullToPx ? 'all' : 'part';
}

function anyShare(
  { widthPx, heightPx, data }: Plane,
  pictureHeight: number,
  top: number,
  end: number,
): boolean {
  const first = Math.max(0, Math.floor(((top + 0.5) * heightPx) / pictureHeight - 0.5));
  const last = Math.min(heightPx, Math.ceil(((end - 0.5) * heightPx) / pictureHeight - 0.5) + 1);
  for (let i = first * widthPx; i < last * widthPx; i++) if (data[i] > 0) return true;
  return false;
}

function drawBand(state: State, band: Rows, into: DrawnRows): boolean {
  const { slabs, picture } = state.layer;
  const presence = slabs.map((slab) => presenceOf(state, slab, band));
  if (presence.every((is) => is === 'none')) return false;
  const whole = presence.lastIndexOf('all');
  const planes = [into.red, into.green, into.blue, ...(into.cover ? [into.cover] : [])];
  for (const plane of planes) plane.fill(0);
  const scratch = { light: new Float32Array(into.red.length), cover: new Float32Array(into.red.length) };
  // A slab that fills the band hides all that lie behind it.
  const drawn = slabs.filter((_, i) => i >= whole && presence[i] !== 'none');
  for (const group of byLevel(drawn)) {
    const blurred = group
      .map((slab) => blurSlab(state, slab, band, presence[slabs.indexOf(slab)] === 'all'))
      .reduce(layTogether);
    layOver(blurred, { ...band, widthPx: picture.widthPx, scale: 2 ** group[0].level }, planes, scratch);
  }
  return true;
}

/** Neighbours of one size: they are laid over each other before they are enlarged. */
function byLevel(slabs: readonly Slab[]): Slab[][] {
  const groups: Slab[][] = [];
  for (const slab of slabs) {
    const last = groups.at(-1);
    if (last && last[0].level === slab.level) last.push(slab);
    else groups.push([slab]);
  }
  return groups;
}

/** Lays a slab over another of its size, into the other's planes. */
function layTogether(under: RowBand, over: RowBand): RowBand {
  const covers = over.planes[3];
  if (!covers) return over;
  under.planes.forEach((plane, channel) => {
    const light = over.planes[channel];
    for (let i = 0; i < plane.length; i++) plane[i] = plane[i] * (1 - covers[i]) + light[i];
  });
  return under;
}

/** A slab's own blur at its own size: three planes of light and, unless it fills the band, how much it covers. */
function blurSlab(
  { layer, aperture, pyramid, field }: State,
  slab: Slab,
  band: Rows,
  fillsBand: boolean,
): RowBand {
  const scale = 2 ** slab.level;
  const light = pyramid.level(slab.level);
  const small = slab.level === 0 ? band : smallRowsFor(band.firstRow, band.firstRow + band.rows, scale);
  const how = { ...small, kernel: slab.kernel, rim: barrelRim(aperture, slab, layer.picture) };
  if (fillsBand) return blurRows(light, how);
  const { widthPx, heightPx } = layer.picture;
  const content = slabRows({ light, field, share: layer.share, widthPx, heightPx }, slab);
  const blurred = blurRows(content, how);
  const [red, green, blue, own, behind] = blurred.planes;
  for (let i = 0; i < own.length; i++) {
    // Where hardly anything but nearer things is seen, what is known of the slab says little.
    const scaleUp = 1 / Math.max(slab.behindLeast, behind[i]);
    red[i] *= scaleUp;
    green[i] *= scaleUp;
    blue[i] *= scaleUp;
    own[i] *= scaleUp;
  }
  return { ...blurred, planes: [red, green, blue, own] };
}

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
  planes.forEach((out, channel) => {
    const light = channel === 3 ? covers : fullSize(channel, scratch.light);
    if (!light || !covers) {
      if (light) out.set(light);
      else out.fill(1);
      return;
    }
    for (let i = 0; i < out.length; i++) {
      const cover = covers[i];
      out[i] = cover >= 1 ? light[i] : out[i] * (1 - cover) + light[i];
    }
  });
}
