import { ascii, join, u16, u32 } from './photo-bytes.js';

/** ICC profiles for tests; they share no code with what they test. */

const fixed = (value: number): readonly number[] => u32(Math.round(value * 65536) >>> 0);

export const xyzTag = (xyz: readonly number[]): Uint8Array => join(ascii('XYZ '), u32(0), ...xyz.map(fixed));

export const gammaTag = (gamma: number): Uint8Array =>
  join(ascii('curv'), u32(0), u32(1), u16(Math.round(gamma * 256)));

export const sampledTag = (samples: readonly number[]): Uint8Array =>
  join(ascii('curv'), u32(0), u32(samples.length), ...samples.map((s) => u16(Math.round(s * 65535))));

export const parametricTag = (kind: number, parameters: readonly number[]): Uint8Array =>
  join(ascii('para'), u32(0), u16(kind), u16(0), ...parameters.map(fixed));

/** Version 2 description. */
export const asciiNameTag = (name: string): Uint8Array =>
  join(ascii('desc'), u32(0), u32(name.length + 1), ascii(name), new Uint8Array(79));

/** Version 4 description. */
export const unicodeNameTag = (name: string): Uint8Array =>
  join(
    ascii('mluc'),
    u32(0),
    u32(1),
    u32(12),
    ascii('enUS'),
    u32(name.length * 2),
    u32(28),
    ...[...name].map((letter) => u16(letter.charCodeAt(0))),
  );

export function iccProfile(colourSpace: string, tags: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(tags);
  const header = join(
    u32(0),
    u32(0),
    u32(0x02400000),
    ascii('mntr'),
    ascii(colourSpace),
    ascii('XYZ '),
    new Uint8Array(12),
    ascii('acsp'),
    new Uint8Array(88),
  );
  let at = 132 + names.length * 12;
  const table: (readonly number[])[] = [];
  for (const name of names) {
    table.push([...ascii(name), ...u32(at), ...u32(tags[name]!.length)]);
    at += tags[name]!.length;
  }
  const whole = join(header, u32(names.length), ...table, ...Object.values(tags));
  whole.set(u32(whole.length), 0);
  return whole;
}

export const srgbCurveTag = parametricTag(3, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);

export const primaries = {
  srgb: [
    [0.43607, 0.22249, 0.01392],
    [0.38515, 0.71687, 0.09708],
    [0.14307, 0.06061, 0.7141],
  ],
  displayP3: [
    [0.51512, 0.2412, -0.00105],
    [0.29198, 0.69225, 0.04189],
    [0.1571, 0.06657, 0.78407],
  ],
  adobeRgb: [
    [0.60974, 0.31111, 0.01947],
    [0.20528, 0.62567, 0.06087],
    [0.14919, 0.06322, 0.74457],
  ],
} as const;

export function rgbProfile(
  space: keyof typeof primaries,
  curve: Uint8Array,
  name: Uint8Array = asciiNameTag('A test profile'),
): Uint8Array {
  const [red, green, blue] = primaries[space].map(xyzTag);
  return iccProfile('RGB ', {
    desc: name,
    rXYZ: red!,
    gXYZ: green!,
    bXYZ: blue!,
    rTRC: curve,
    gTRC: curve,
    bTRC: curve,
  });
}
