import type { PixelBox } from '../../contract/face.js';
import type { Stroke } from '../../contract/stroke.js';
import { cropToInput } from '../raster/crop-to-input.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { growStroke, type StrokeSite } from './grow-stroke.js';
import type { LevelSize } from './matte-levels.js';
import { type StrokeDistance, strokeDistance } from './stroke-distance.js';
import { hint, type StrokeHints } from './stroke-hints.js';
import { strokeVerdict, verdict } from './stroke-verdict.js';

/** How far from its way a stroke may change the matte, in radii. */
const reach = 5;
/** The middle of the brush, in radii: only this is taken at its word, so that a brush may run over an edge. */
const core = 0.5;
/** Long side of the grid on which a stroke is worked out: the refinement finds the edge itself, and this is four times as quick. */
const siteSidePx = 500;

/**
 * Corrects a first matte by one stroke, and notes where it leaves no doubt.
 * @param matte - first matte, 0..1; changed in place
 * @param hints - of the strokes before, of the same size; changed in place
 */
export function mendByStroke(raster: RgbaRaster, stroke: Stroke, matte: Plane, hints: StrokeHints): void {
  const grid = siteGrid(matte);
  const around = strokeDistance(stroke, grid, reach);
  const isKeep = stroke.kind === 'keep';
  const site = siteOf(raster, grid, around, { matte, hints, isKeep });
  const found = strokeVerdict(site, growStroke(site));
  const { distancePx, radiusPx } = around;
  eachPixel(matte, grid, around.box, (at, i) => {
    if (distancePx[i]! <= radiusPx) hints.data[at] = hint.none;
    if (found[i] === verdict.leave) return;
    matte.data[at] = found[i] === verdict.unsure ? 0.5 : Number(isKeep);
    if (found[i] === verdict.sure) hints.data[at] = isKeep ? hint.keep : hint.blur;
  });
}

/** Calls back with each pixel of a finer plane that lies in a box of a coarser grid, and the pixel of the box it lies in. */
function eachPixel(
  fine: LevelSize,
  coarse: LevelSize,
  box: PixelBox,
  visit: (at: number, inBox: number) => void,
): void {
  const [across, down] = [coarse.widthPx / fine.widthPx, coarse.heightPx / fine.heightPx];
  for (let y = Math.floor(box.y / down); y < fine.heightPx; y++) {
    const row = Math.floor((y + 0.5) * down) - box.y;
    if (row >= box.height) return;
    for (let x = Math.floor(box.x / across); x < fine.widthPx; x++) {
      const column = Math.floor((x + 0.5) * across) - box.x;
      if (column >= box.width) break;
      if (row >= 0 && column >= 0) visit(y * fine.widthPx + x, row * box.width + column);
    }
  }
}

function siteGrid({ widthPx, heightPx }: LevelSize): LevelSize {
  const scale = Math.min(1, siteSidePx / Math.max(widthPx, heightPx));
  return {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
}

function siteOf(
  raster: RgbaRaster,
  grid: LevelSize,
  { box, distancePx, radiusPx }: StrokeDistance,
  { matte, hints, isKeep }: { matte: Plane; hints: StrokeHints; isKeep: boolean },
): StrokeSite {
  const [inCore, against] = [new Uint8Array(distancePx.length), new Uint8Array(distancePx.length)];
  const wanted = new Float32Array(distancePx.length);
  const opposite = isKeep ? hint.blur : hint.keep;
  const [across, down] = [matte.widthPx / grid.widthPx, matte.heightPx / grid.heightPx];
  for (let y = 0, i = 0; y < box.height; y++) {
    const row = Math.floor((box.y + y + 0.5) * down) * matte.widthPx;
    for (let x = 0; x < box.width; x++, i++) {
      const at = row + Math.floor((box.x + x + 0.5) * across);
      wanted[i] = isKeep ? matte.data[at]! : 1 - matte.data[at]!;
      inCore[i] = distancePx[i]! <= core * radiusPx ? 1 : 0;
      against[i] = hints.data[at] === opposite && distancePx[i]! > radiusPx ? 1 : 0;
    }
  }
  return {
    ...{
      widthPx: box.width,
      heightPx: box.height,
      rgb: coloursOf(raster, box, grid),
      wanted,
      inCore,
      against,
    },
    ...{ distancePx, reachPx: reach * radiusPx, pixelLength: 1000 / Math.max(grid.widthPx, grid.heightPx) },
  };
}

function coloursOf(raster: RgbaRaster, box: PixelBox, grid: LevelSize): Float32Array {
  const [across, down] = [raster.widthPx / grid.widthPx, raster.heightPx / grid.heightPx];
  const part = { x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down };
  return cropToInput(raster, part, { widthPx: box.width, heightPx: box.height, low: 0, high: 1 });
}
