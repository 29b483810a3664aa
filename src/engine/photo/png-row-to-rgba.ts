import { BlurError } from '../../contract/blur-error.js';
import { type PngLayout, samplesPerPixel } from './png-layout.js';

/** Where a row's pixels go: first byte, and bytes from one pixel to the next. */
interface RowTarget {
  readonly rgba: Uint8ClampedArray;
  readonly start: number;
  readonly step: number;
  readonly width: number;
}

/** Turns one unfiltered row into RGBA. */
export type RowWriter = (row: Uint8Array, target: RowTarget) => void;

/**
 * The way from a PNG's rows to 8-bit RGBA. Values are kept as stored; 16-bit samples are rounded to 8, samples of fewer bits are
 * spread over 0..255; `tRNS` compares samples as stored, before either. Transparent pixels keep their colour.
 * Source: PNG specification, sections 11.3.1, 13.5 and 13.12.
 */
export function pngRowToRgba(layout: PngLayout): RowWriter {
  if (layout.colourType === 3) return paletteWriter(layout);
  if (layout.bitDepth === 8 && layout.colourType === 6) return writeRgba8;
  return sampleWriter(layout);
}

function writeRgba8(row: Uint8Array, { rgba, start, step, width }: RowTarget): void {
  if (step === 4) {
    rgba.set(row, start);
    return;
  }
  for (let i = 0; i < width; i++) rgba.set(row.subarray(i * 4, i * 4 + 4), start + i * step);
}

function paletteWriter({ bitDepth, palette, transparency }: PngLayout): RowWriter {
  const colours = Math.floor(palette.length / 3);
  const read = sampleReader(bitDepth);
  return (row, { rgba, start, step, width }) => {
    for (let i = 0, at = start; i < width; i++, at += step) {
      const index = read(row, i);
      if (index >= colours) throw new BlurError('image-corrupt', `palette has no colour ${index}`);
      rgba[at] = palette[index * 3]!;
      rgba[at + 1] = palette[index * 3 + 1]!;
      rgba[at + 2] = palette[index * 3 + 2]!;
      rgba[at + 3] = transparency[index] ?? 255;
    }
  };
}

function sampleWriter({ bitDepth, colourType, transparency }: PngLayout): RowWriter {
  const samples = samplesPerPixel(colourType);
  const isGrey = samples < 3;
  const hasAlpha = colourType === 4 || colourType === 6;
  const read = sampleReader(bitDepth);
  const top = 2 ** bitDepth - 1;
  const to8 = (value: number): number => (bitDepth === 8 ? value : Math.round((value * 255) / top));
  const clear = hasAlpha ? null : clearColour(transparency, samples);
  return (row, { rgba, start, step, width }) => {
    for (let i = 0, at = start; i < width; i++, at += step) {
      const first = i * samples;
      const r = read(row, first);
      const g = isGrey ? r : read(row, first + 1);
      const b = isGrey ? r : read(row, first + 2);
      rgba[at] = to8(r);
      rgba[at + 1] = to8(g);
      rgba[at + 2] = to8(b);
      if (hasAlpha) rgba[at + 3] = to8(read(row, first + samples - 1));
      else rgba[at + 3] = clear && r === clear[0] && g === clear[1] && b === clear[2] ? 0 : 255;
    }
  };
}

/** The one colour that `tRNS` declares transparent, as 16-bit samples; null without. */
function clearColour(transparency: Uint8Array, samples: number): readonly [number, number, number] | null {
  if (transparency.length < samples * 2) return null;
  const sample = (i: number): number => transparency[i * 2]! * 256 + transparency[i * 2 + 1]!;
  return samples === 1 ? [sample(0), sample(0), sample(0)] : [sample(0), sample(1), sample(2)];
}

function sampleReader(bitDepth: number): (row: Uint8Array, index: number) => number {
  if (bitDepth === 8) return (row, index) => row[index]!;
  if (bitDepth === 16) return (row, index) => row[index * 2]! * 256 + row[index * 2 + 1]!;
  const mask = 2 ** bitDepth - 1;
  return (row, index) => {
    const bit = index * bitDepth;
    return (row[bit >> 3]! >> (8 - bitDepth - (bit & 7))) & mask;
  };
}
