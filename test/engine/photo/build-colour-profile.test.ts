import { describe, expect, it } from 'vitest';
import { buildColourProfile } from '../../../src/engine/photo/build-colour-profile.js';
import {
  asciiNameTag,
  gammaTag,
  iccProfile,
  parametricTag,
  primaries,
  rgbProfile,
  sampledTag,
  srgbCurveTag,
  unicodeNameTag,
  xyzTag,
} from './icc-bytes.js';

const build = (icc: Uint8Array) => buildColourProfile({ form: 'icc', icc });
const srgb = (code: number) =>
  code <= 10.31475 ? code / 255 / 12.92 : ((code / 255 + 0.055) / 1.055) ** 2.4;

describe('buildColourProfile', () => {
  it('takes sRGB for granted, with the published values', () => {
    const { profile, isGuess } = buildColourProfile({ form: 'none' });
    expect(isGuess).toBe(false);
    expect(profile).toMatchObject({ name: 'sRGB', icc: null, previewSpace: 'srgb' });
    expect(profile.toLinear[0]).toBe(0);
    expect(profile.toLinear[10]).toBeCloseTo(0.0030353, 6);
    expect(profile.toLinear[128]).toBeCloseTo(0.2158605, 6);
    expect(profile.toLinear[255]).toBe(1);
    expect(buildColourProfile({ form: 'srgb' }).profile).toEqual(profile);
  });

  it('knows sRGB and Display P3 by their numbers, whatever they are called', () => {
    const samples = Array.from({ length: 1024 }, (_, i) => srgb((i / 1023) * 255));
    const sampled = build(rgbProfile('srgb', sampledTag(samples)));
    expect(sampled.profile).toMatchObject({ name: 'sRGB', previewSpace: 'srgb' });
    for (const code of [1, 64, 128, 254]) expect(sampled.profile.toLinear[code]).toBeCloseTo(srgb(code), 4);
    const wide = rgbProfile('displayP3', srgbCurveTag, unicodeNameTag('Anzeige P3'));
    expect(build(wide)).toMatchObject({
      isGuess: false,
      profile: { name: 'Display P3', previewSpace: 'display-p3', icc: wide },
    });
  });

  it("keeps another profile's own name and curve", () => {
    const adobe = build(rgbProfile('adobeRgb', gammaTag(2.19921875), asciiNameTag('Adobe RGB (1998)')));
    expect(adobe).toMatchObject({
      isGuess: false,
      profile: { name: 'Adobe RGB (1998)', previewSpace: 'display-p3' },
    });
    expect(adobe.profile.toLinear[128]).toBeCloseTo((128 / 255) ** 2.19921875, 6);
    const linear = build(rgbProfile('srgb', sampledTag([]), unicodeNameTag('Linéaire')));
    expect(linear.profile.name).toBe('Linéaire');
    expect(linear.profile.toLinear[51]).toBeCloseTo(0.2, 6);
  });

  it.each([
    ['a power', 0, [1.8], (x: number) => x ** 1.8],
    ['a power from a point', 1, [2, 1.25, -0.25], (x: number) => (x >= 0.2 ? (1.25 * x - 0.25) ** 2 : 0)],
    ['a raised power', 2, [2, 1, 0, 0.01], (x: number) => x ** 2 + 0.01],
    [
      'power and line',
      3,
      [3, 0.862, 0.138, 0.111, 0.08],
      (x: number) => (x >= 0.08 ? (0.862 * x + 0.138) ** 3 : 0.111 * x),
    ],
    [
      'raised power and line',
      4,
      [2, 0.9, 0.05, 0.2, 0.1, 0.02, 0.01],
      (x: number) => (x >= 0.1 ? (0.9 * x + 0.05) ** 2 + 0.02 : 0.2 * x + 0.01),
    ],
  ] as const)('follows parametric curves: %s', (_, kind, parameters, expected) => {
    const { profile, isGuess } = build(rgbProfile('srgb', parametricTag(kind, parameters)));
    expect(isGuess).toBe(false);
    for (const code of [60, 128, 200]) expect(profile.toLinear[code]).toBeCloseTo(expected(code / 255), 3);
    expectRising(profile.toLinear);
  });

  it('keeps a table rising where the profile is flat', () => {
    const flat = build(rgbProfile('srgb', sampledTag([0, 0, 0, 0.5, 1, 1])));
    expectRising(flat.profile.toLinear);
    expect(flat.profile.toLinear[255]).toBeLessThanOrEqual(1);
  });

  it('keeps a profile of look-up tables for writing back and guesses its curve', () => {
    const lookUp = iccProfile('RGB ', { desc: asciiNameTag('Scanner'), A2B0: new Uint8Array(64) });
    const { profile, isGuess } = build(lookUp);
    expect(isGuess).toBe(true);
    expect(profile).toMatchObject({ name: 'Scanner', icc: lookUp });
    expect(profile.toLinear[128]).toBeCloseTo(0.2158605, 6);
  });

  it('says that it guesses when the channels have different curves', () => {
    const [red, green, blue] = primaries.srgb.map(xyzTag);
    const tags = {
      rXYZ: red!,
      gXYZ: green!,
      bXYZ: blue!,
      rTRC: gammaTag(1.8),
      gTRC: gammaTag(2.2),
      bTRC: gammaTag(2.2),
    };
    const { profile, isGuess } = build(iccProfile('RGB ', tags));
    expect(isGuess).toBe(true);
    expect(profile.toLinear[128]).toBeCloseTo((128 / 255) ** 2.19921875, 3);
  });

  it.each([
    ['CMYK', iccProfile('CMYK', { desc: asciiNameTag('Coated') })],
    ['Lab', iccProfile('Lab ', {})],
    ['garbage', new Uint8Array(500).fill(7)],
    ['an empty one', new Uint8Array()],
    ['one cut short', rgbProfile('srgb', srgbCurveTag).subarray(0, 200)],
  ])('drops a profile that cannot belong to RGB pixels: %s', (_, icc) => {
    expect(build(icc)).toMatchObject({ isGuess: true, profile: { name: 'sRGB', icc: null } });
  });

  it('drops a falling curve', () => {
    const falling = build(rgbProfile('srgb', sampledTag([1, 0.5, 0])));
    expect(falling.isGuess).toBe(true);
    expect(falling.profile.toLinear[128]).toBeCloseTo(0.2158605, 6);
  });

  it('turns a grey profile into an RGB one with the same curve', () => {
    const { profile, isGuess } = build(
      iccProfile('GRAY', { desc: asciiNameTag('Gray Gamma 1.8'), kTRC: gammaTag(1.8) }),
    );
    expect(isGuess).toBe(false);
    expect(profile.name).toBe('Gray Gamma 1.8');
    expect(String.fromCharCode(...profile.icc!.subarray(16, 20))).toBe('RGB ');
    expect(build(profile.icc!).profile.toLinear[128]).toBeCloseTo((128 / 255) ** 1.8, 2);
    const plain = build(iccProfile('GRAY', { kTRC: srgbCurveTag }));
    expect(plain).toMatchObject({ isGuess: false, profile: { name: 'sRGB', icc: null } });
  });

  it("writes a profile for a PNG's gamma unless it is sRGB's", () => {
    const form = 'gamma' as const;
    expect(buildColourProfile({ form, gamma: 0.45455, chromaticities: null }).profile.icc).toBeNull();
    const other = buildColourProfile({ form, gamma: 1 / 1.8, chromaticities: null });
    expect(other).toMatchObject({ isGuess: false, profile: { name: 'Gamma 1.80', previewSpace: 'srgb' } });
    expect(other.profile.toLinear[128]).toBeCloseTo((128 / 255) ** 1.8, 4);
    expect(buildColourProfile({ form, gamma: 0, chromaticities: null }).isGuess).toBe(true);
    const noTriangle = [
      [0.3, 0.3],
      [0.3, 0.3],
      [0.3, 0.3],
      [0.3, 0.3],
    ] as const;
    expect(buildColourProfile({ form, gamma: 1, chromaticities: noTriangle })).toMatchObject({
      isGuess: true,
      profile: { icc: null },
    });
  });

  it('knows coded colour spaces and refuses HDR', () => {
    const wide = buildColourProfile({ form: 'coded', primaries: 12, transfer: 13 });
    expect(wide).toMatchObject({
      isGuess: false,
      profile: { name: 'Display P3', previewSpace: 'display-p3' },
    });
    expect(wide.profile.icc).not.toBeNull();
    expect(buildColourProfile({ form: 'coded', primaries: 1, transfer: 13 }).profile.icc).toBeNull();
    expect(() => buildColourProfile({ form: 'coded', primaries: 9, transfer: 16 })).toThrow(
      expect.objectContaining({ code: 'unsupported-colour' }),
    );
  });
});

function expectRising(table: Float32Array): void {
  for (let code = 1; code < 256; code++) expect(table[code]).toBeGreaterThan(table[code - 1]!);
}
