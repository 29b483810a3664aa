import { profileToXyz } from '../colour/profile-to-xyz.js';
import { maskWhere } from '../raster/mask-where.js';
import { sampleNearest } from '../raster/sample-nearest.js';
import { diameterStep, diametersPx, discCosts } from './disc-costs.js';
import type { MeasuredScene } from './measured-scene.js';
import { type SmallLight, smallLight } from './small-light.js';
import { softWindow } from './soft-window.js';
import { type TileSpectrum, tileSpectrum, transformPx } from './tile-spectrum.js';

/** How the room of a photo is drawn, whoever blurred it. */
export interface MeasuredBlur {
  /** diameter of the blur disc in head heights; 0 when no softer than pixels are */
  readonly blurHeads: number;
  /** |t| of the places it was read from */
  readonly depth: number;
}

/** Heads larger than this tell nothing more about blur. */
const headMostPx = 128;
/** Of smaller ones not even a strong blur is larger than a pixel. */
const headLeastPx = 32;
/** Between the tiles looked at. */
const stridesPerTile = 2;
/** Along either side; where heads are small for the photo, tiles are farther apart, so that a crowd's photo takes no longer than a portrait. */
const tilesMost = 16;
/** In head heights: what lies so near to the person says little of the room. */
const outlineHeads = 0.1;
const someone = 0.002;
/** A tile more cut off at white than this says nothing: white has hard edges in any blur. */
const clippedMost = 0.15;
/** Contrast from which a tile has a say, and from which a full one. */
const contrastLeast = 0.03;
const contrastFull = 0.3;
/** A tile that prefers no diameter to others by this much has no full say; nor is it heard on how bad the bad ones are. */
const sureCost = 20;
const costMost = 12;
/** Tiles whose say is smaller than this in sum say nothing. */
const sayLeast = 0.3;
/** A tile whose own diameter is within this factor of all tiles' is one of those that the depth is read from. */
const alike = 1.25;

/**
 * Reads the disc through which the room was seen off the spectra of tiles as large as a head, all of them heard together: the diameter
 * that most of the room speaks for. In head heights, so that size and resolution do not matter. Rooms of small lamps far apart on
 * black may be read as too sharp.
 * @param scene - only the source is looked at, never what the engine made of it
 * @returns null where too little detail is seen, or the head has too few pixels
 */
export function measureBlur(scene: MeasuredScene): MeasuredBlur | null {
  const { source, alpha, profile, depth } = scene;
  if (scene.headHeightPx < headLeastPx) return null;
  const scale = Math.min(1, headMostPx / scene.headHeightPx);
  const [, weights] = profileToXyz(profile);
  const small = smallLight({ source, alpha, toLinear: profile.toLinear, weights, scale });
  const headPx = (scene.headHeightPx * small.light.widthPx) / source.widthPx;
  const tiles = tilesOf(small, headPx);
  const say = tiles.reduce((sum, tile) => sum + tile.say, 0);
  if (say < sayLeast) return null;
  const costs = diametersPx.map((_, k) => tiles.reduce((sum, { say, costs }) => sum + say * costs[k], 0));
  const best = lowest(costs);
  const agreeing = tiles.filter(({ own }) => Math.abs(Math.log(own / best.diameterPx)) < Math.log(alike));
  const heard = agreeing.length > 0 ? agreeing : tiles;
  const weightSum = heard.reduce((sum, tile) => sum + tile.say, 0);
  const depthSum = heard.reduce((sum, { say, x, y }) => sum + say * Math.abs(sampleNearest(depth, x, y)), 0);
  return { blurHeads: best.index === 0 ? 0 : best.diameterPx / headPx, depth: depthSum / weightSum };
}

interface HeardTile {
  /** middle of what is seen in it, in shares of the picture */
  readonly x: number;
  readonly y: number;
  readonly say: number;
  /** above the least, never more than `costMost` */
  readonly costs: Float64Array;
  /** diameter that the tile alone speaks for, px */
  readonly own: number;
}

function tilesOf(small: SmallLight, headPx: number): HeardTile[] {
  const { widthPx, heightPx } = small.light;
  const hidden = maskWhere(small.person, (share) => share > someone);
  const window = softWindow(hidden, Math.max(3, Math.round(outlineHeads * headPx)));
  const sidePx = Math.min(transformPx, Math.round(headPx), widthPx, heightPx);
  const starts = (lengthPx: number) => {
    const count = Math.min(tilesMost, Math.ceil((stridesPerTile * (lengthPx - sidePx)) / sidePx) + 1);
    return Array.from({ length: count }, (_, i) =>
      Math.round(((lengthPx - sidePx) * i) / Math.max(1, count - 1)),
    );
  };
  return starts(heightPx).flatMap((y) =>
    starts(widthPx).flatMap((x) => {
      const tile = { x, y, sidePx };
      const seen = seenIn(small, hidden.data, tile);
      if (seen === undefined) return [];
      const spectrum = tileSpectrum(small.light, window, tile);
      return spectrum && spectrum.contrast > contrastLeast ? [heardTile(spectrum, seen)] : [];
    }),
  );
}

/** The middle of what is seen, in shares of the picture; undefined where too much of it is cut off at white. */
function seenIn(
  { light: { widthPx, heightPx }, clipped }: SmallLight,
  hidden: Uint8Array,
  tile: { readonly x: number; readonly y: number; readonly sidePx: number },
): { x: number; y: number } | undefined {
  let [count, cut, sumX, sumY] = [0, 0, 0, 0];
  for (let y = tile.y; y < tile.y + tile.sidePx; y++) {
    for (let x = tile.x; x < tile.x + tile.sidePx; x++) {
      const i = y * widthPx + x;
      if (hidden[i] === 1) continue;
      count++;
      cut += clipped.data[i];
      sumX += x + 0.5;
      sumY += y + 0.5;
    }
  }
  if (count === 0 || cut > clippedMost * count) return undefined;
  return { x: sumX / count / widthPx, y: sumY / count / heightPx };
}

function heardTile(spectrum: TileSpectrum, seen: { x: number; y: number }): HeardTile {
  const costs = discCosts(spectrum);
  const least = Math.min(...costs);
  const gain = costs[0] - least;
  const spread = Math.max(...costs) - least;
  const sure = Math.min(1, Math.max(gain, spread) / sureCost);
  return {
    ...seen,
    say: Math.min(1, spectrum.contrast / contrastFull) * sure,
    own: lowest(costs).diameterPx,
    costs: costs.map((cost) => Math.min(costMost, cost - least)),
  };
}

/** Between the diameters tried, by the parabola through the best and its neighbours. */
function lowest(costs: ArrayLike<number>): { index: number; diameterPx: number } {
  let index = 0;
  for (let k = 1; k < costs.length; k++) if (costs[k] < costs[index]) index = k;
  const [before, here, after] = [costs[index - 1], costs[index], costs[index + 1]];
  const bend = before - 2 * here + after;
  const shift = index > 0 && index + 1 < costs.length && bend > 0 ? (before - after) / (2 * bend) : 0;
  return { index, diameterPx: diametersPx[index] * diameterStep ** shift };
}
