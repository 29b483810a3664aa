import { readIccCurve, type ToneCurve } from './read-icc-curve.js';

/** X, Y, Z relative to the profile connection space's white (D50). */
export type Xyz = readonly [number, number, number];

/** What we read from an ICC profile. */
export interface IccFacts {
  /** `RGB `, `GRAY`, `CMYK`, `Lab ` … */
  readonly colourSpace: string;
  /** the profile's own description; empty when it has none */
  readonly description: string;
  /** red, green and blue primaries; null unless the profile is of the matrix kind */
  readonly primaries: readonly [Xyz, Xyz, Xyz] | null;
  /** one curve per channel (one for grey); empty when the profile works by look-up tables alone */
  readonly curves: readonly ToneCurve[];
  /** the first curve's tag as stored; null when there is none */
  readonly curveTag: Uint8Array | null;
}

const maxTags = 200;

/**
 * Reads the parts of an ICC profile that tell its curves, primaries and name. Undefined when `icc` is no ICC profile.
 * @param icc - the whole profile; read only, views on it are kept
 * Source: ICC.1:2022 (and ICC.1:2001-04 for version 2 names), sections 7 and 9.
 */
export function parseIcc(icc: Uint8Array): IccFacts | undefined {
  if (icc.length < 132) return undefined;
  const view = new DataView(icc.buffer, icc.byteOffset, icc.byteLength);
  if (ascii(icc, 36, 4) !== 'acsp' || view.getUint32(0) > icc.length) return undefined;
  const tags = readTags(icc, view);
  const colourSpace = ascii(icc, 16, 4);
  const names = colourSpace === 'GRAY' ? ['kTRC'] : ['rTRC', 'gTRC', 'bTRC'];
  const curves = names.map((name) => tags.get(name)).map((tag) => tag && readIccCurve(tag));
  const colorants = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => readXyz(tags.get(name)));
  const [red, green, blue] = colorants;
  const isComplete = curves.every((curve) => curve !== undefined);
  return {
    colourSpace,
    description: readDescription(tags.get('desc')),
    primaries: red && green && blue ? [red, green, blue] : null,
    curves: isComplete ? (curves as ToneCurve[]) : [],
    curveTag: isComplete ? (tags.get(names[0]!) ?? null) : null,
  };
}

function readTags(icc: Uint8Array, view: DataView): Map<string, Uint8Array> {
  const tags = new Map<string, Uint8Array>();
  const count = Math.min(maxTags, view.getUint32(128));
  for (let i = 0; i < count; i++) {
    const entry = 132 + i * 12;
    if (entry + 12 > icc.length) break;
    const start = view.getUint32(entry + 4);
    const end = start + view.getUint32(entry + 8);
    if (end <= icc.length) tags.set(ascii(icc, entry, 4), icc.subarray(start, end));
  }
  return tags;
}

function readXyz(tag: Uint8Array | undefined): Xyz | null {
  if (!tag || tag.length < 20 || ascii(tag, 0, 4) !== 'XYZ ') return null;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  return [8, 12, 16].map((at) => view.getInt32(at) / 65536) as unknown as Xyz;
}

/** Version 2 keeps ASCII text, version 4 a list of translations of which the first is taken. */
function readDescription(tag: Uint8Array | undefined): string {
  if (!tag || tag.length < 16) return '';
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const type = ascii(tag, 0, 4);
  if (type === 'desc') return tidy(ascii(tag, 12, Math.min(view.getUint32(8), 128)));
  if (type !== 'mluc' || tag.length < 28 || view.getUint32(8) === 0) return '';
  const start = view.getUint32(24);
  const end = Math.min(start + Math.min(view.getUint32(20), 256), tag.length - 1);
  let text = '';
  for (let at = start; at < end; at += 2) text += String.fromCharCode(view.getUint16(at));
  return tidy(text);
}

/** Text ends at its first NUL; what cannot be shown is left out. */
const tidy = (text: string): string => (text.split('\0')[0] ?? '').replace(/\p{Cc}/gu, '').trim();

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
