import type { Chromaticities } from './embedded-profile.js';
import { primariesToXyz } from './primaries-to-xyz.js';

export interface IccDraft {
  readonly description: string;
  readonly chromaticities: Chromaticities;
  /** a whole `curv` or `para` tag, used for all three channels */
  readonly curveTag: Uint8Array;
}

/**
 * Writes an RGB profile of the matrix kind (ICC version 4), for photos that name their space otherwise than by an RGB profile.
 * @returns undefined when the chromaticities span no triangle
 * Source: ICC.1:2022 sections 7, 8.3 and 9.
 */
export function writeIcc(draft: IccDraft): Uint8Array | undefined {
  const colours = primariesToXyz(draft.chromaticities);
  if (!colours) return undefined;
  const [red, green, blue] = colours.primaries.map((xyz) => fixedTag('XYZ ', xyz));
  const curve = draft.curveTag;
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', textTag(draft.description)],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', fixedTag('XYZ ', [0.9642, 1, 0.8249])],
    ['chad', fixedTag('sf32', colours.adaptation.flat())],
    ['rXYZ', red!],
    ['gXYZ', green!],
    ['bXYZ', blue!],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return layOut(tags);
}

/** Header, tag table, tags on four-byte boundaries; tags that are the same bytes are stored once. */
function layOut(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  let end = 132 + tags.length * 12;
  for (const [, tag] of tags) {
    if (places.has(tag)) continue;
    places.set(tag, end);
    end += (tag.length + 3) & ~3;
  }
  const icc = new Uint8Array(end);
  const view = new DataView(icc.buffer);
  writeHeader(icc, view);
  view.setUint32(128, tags.length);
  tags.forEach(([name, tag], i) => {
    const entry = 132 + i * 12;
    writeAscii(icc, entry, name);
    view.setUint32(entry + 4, places.get(tag)!);
    view.setUint32(entry + 8, tag.length);
    icc.set(tag, places.get(tag)!);
  });
  return icc;
}

function writeHeader(icc: Uint8Array, view: DataView): void {
  view.setUint32(0, icc.length);
  view.setUint32(8, 0x04300000);
  writeAscii(icc, 12, 'mntrRGB XYZ ');
  // creation date, fixed so that the same photo always gives the same file
  [2026, 1, 1].forEach((part, i) => {
    view.setUint16(24 + i * 2, part);
  });
  writeAscii(icc, 36, 'acsp');
  [0.9642, 1, 0.8249].forEach((value, i) => {
    view.setInt32(68 + i * 4, Math.round(value * 65536));
  });
}

function fixedTag(type: string, values: readonly number[]): Uint8Array {
  const tag = new Uint8Array(8 + values.length * 4);
  const view = new DataView(tag.buffer);
  writeAscii(tag, 0, type);
  values.forEach((value, i) => {
    view.setInt32(8 + i * 4, Math.round(value * 65536));
  });
  return tag;
}

/** A text in one language, as UTF-16. */
function textTag(text: string): Uint8Array {
  const tag = new Uint8Array(28 + text.length * 2);
  const view = new DataView(tag.buffer);
  writeAscii(tag, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  writeAscii(tag, 16, 'enUS');
  view.setUint32(20, text.length * 2);
  view.setUint32(24, 28);
  for (let i = 0; i < text.length; i++) view.setUint16(28 + i * 2, text.charCodeAt(i));
  return tag;
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
