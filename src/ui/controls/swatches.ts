import type { Tone } from '../../contract/backdrop-settings.js';
import type { FileColour } from '../../contract/file-context.js';
import { formatHex } from './hex-colour.js';

/** One colour to pick, under every name that the file has for it. */
export interface Swatch {
  /** `#DEE0E3`; no two swatches share one */
  readonly hex: string;
  readonly rgb: Tone;
  readonly names: readonly string[];
  /** of the first of its names */
  readonly colourId: string;
}

/** The colours a file names, each once, in the order in which they first come. */
export function swatchesOf(colours: readonly Pick<FileColour, 'id' | 'name' | 'rgb'>[]): readonly Swatch[] {
  const found = new Map<string, { hex: string; rgb: Tone; names: string[]; colourId: string }>();
  for (const { id, name, rgb } of colours) {
    const hex = formatHex(rgb);
    const swatch = found.get(hex) ?? { hex, rgb, names: [], colourId: id };
    if (!swatch.names.includes(name)) swatch.names.push(name);
    found.set(hex, swatch);
  }
  return [...found.values()];
}

/** Those of which a name, or the colour's own code, holds every word of the search. */
export function searchSwatches(swatches: readonly Swatch[], search: string): readonly Swatch[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return swatches.filter(({ hex, names }) =>
    [...names, hex].some((name) => words.every((word) => name.toLowerCase().includes(word))),
  );
}
