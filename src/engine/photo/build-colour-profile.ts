import { BlurError } from '../../contract/blur-error.js';
import type { ColourProfile } from './colour-profile.js';
import type { Chromaticities, EmbeddedProfile } from './embedded-profile.js';
import { iccParametricCurve, srgbCurveParameters } from './icc-parametric-curve.js';
import { gamutRatio, knownChromaticities, nameOfPrimaries } from './known-primaries.js';
import { linearTable } from './linear-table.js';
import { type IccFacts, parseIcc } from './parse-icc.js';
import { srgbToLinear } from './srgb-curve.js';
import { writeIcc } from './write-icc.js';

/** A profile to work with, and whether it is a guess because the file's own could not be understood. */
export interface BuiltProfile {
  readonly profile: ColourProfile;
  readonly isGuess: boolean;
}

/** Gamuts this much larger than sRGB's are previewed in Display P3. */
const wideGamut = 1.1;

/** Largest difference, in linear light, at which two curves count as the same. */
const sameCurve = 0.004;

const srgbProfile = (): ColourProfile => ({
  name: 'sRGB',
  icc: null,
  toLinear: linearTable(srgbToLinear)!,
  previewSpace: 'srgb',
});

/**
 * The colour space of RGB pixels, from what their file says of it. Profiles that cannot belong to RGB pixels (CMYK, Lab, garbage)
 * are dropped for sRGB; RGB profiles made of look-up tables are kept for writing back while the sRGB curve stands in for theirs;
 * a grey profile becomes an RGB one with the same curve, as the pixels did.
 * @param embedded - `deflated-icc` has to be inflated to `icc` before
 * @throws BlurError `unsupported-colour` for HDR (PQ, HLG) pixels
 */
export function buildColourProfile(embedded: EmbeddedProfile): BuiltProfile {
  switch (embedded.form) {
    case 'none':
    case 'srgb':
      return { profile: srgbProfile(), isGuess: false };
    case 'icc':
      return fromIcc(embedded.icc);
    case 'gamma':
      return fromGamma(embedded.gamma, embedded.chromaticities ?? knownChromaticities.sRGB);
    case 'coded':
      return fromCodePoints(embedded.primaries, embedded.transfer);
    case 'deflated-icc':
    case 'damaged':
      return { profile: srgbProfile(), isGuess: true };
  }
}

function fromIcc(icc: Uint8Array): BuiltProfile {
  const facts = parseIcc(icc);
  if (facts?.colourSpace === 'GRAY') return fromGrey(facts);
  if (facts?.colourSpace !== 'RGB ') return { profile: srgbProfile(), isGuess: true };
  const own = commonTable(facts);
  const { primaries, description } = facts;
  if (!own || !primaries) {
    return { profile: { ...srgbProfile(), name: description || 'RGB', icc }, isGuess: true };
  }
  const space = isSrgbCurve(own.table) ? nameOfPrimaries(primaries) : undefined;
  const previewSpace = gamutRatio(primaries) > wideGamut ? 'display-p3' : 'srgb';
  const name = space ?? (description || 'RGB');
  return { profile: { name, icc, toLinear: own.table, previewSpace }, isGuess: !own.isShared };
}

/** Green's curve, which carries most of the light; shared when red's and blue's are the same. */
function commonTable(facts: IccFacts): { table: Float32Array; isShared: boolean } | undefined {
  const [red, green, blue] = facts.curves.map(linearTable);
  if (!red || !green || !blue) return undefined;
  const isShared = largestDifference(red, green) < sameCurve && largestDifference(blue, green) < sameCurve;
  return { table: green, isShared };
}

function fromGrey(facts: IccFacts): BuiltProfile {
  const table = facts.curves[0] && linearTable(facts.curves[0]);
  if (!table || !facts.curveTag) return { profile: srgbProfile(), isGuess: true };
  if (isSrgbCurve(table)) return { profile: srgbProfile(), isGuess: false };
  const description = facts.description || 'Grey';
  return fromDraft({ description, chromaticities: knownChromaticities.sRGB, curveTag: facts.curveTag });
}

function fromGamma(gamma: number, chromaticities: Chromaticities): BuiltProfile {
  // 1/2.2 stands for sRGB in nearly every file that has it
  const isSrgb = Math.abs(gamma - 0.45455) < 0.01 && isNear(chromaticities, knownChromaticities.sRGB);
  if (isSrgb) return { profile: srgbProfile(), isGuess: false };
  if (gamma < 0.2 || gamma > 1.01) return { profile: srgbProfile(), isGuess: true };
  const description = `Gamma ${(1 / gamma).toFixed(2)}`;
  return fromDraft({ description, chromaticities, curveTag: iccParametricCurve([1 / gamma]) });
}

function fromCodePoints(primaries: number, transfer: number): BuiltProfile {
  if (transfer === 16 || transfer === 18) {
    throw new BlurError('unsupported-colour', `H.273 transfer ${transfer}`, { colour: 'HDR' });
  }
  if (transfer === 13 && primaries === 1) return { profile: srgbProfile(), isGuess: false };
  if (transfer !== 13 || primaries !== 12) return { profile: srgbProfile(), isGuess: true };
  const curveTag = iccParametricCurve(srgbCurveParameters);
  return fromDraft({
    description: 'Display P3',
    chromaticities: knownChromaticities['Display P3'],
    curveTag,
  });
}

/** Through the reader, so that a profile of ours is understood just as anybody else's would be. */
function fromDraft(draft: Parameters<typeof writeIcc>[0]): BuiltProfile {
  const icc = writeIcc(draft);
  return icc ? fromIcc(icc) : { profile: srgbProfile(), isGuess: true };
}

const isNear = (a: Chromaticities, b: Chromaticities): boolean =>
  a.every((xy, i) => xy.every((value, j) => Math.abs(value - b[i]![j]!) < 0.002));

const isSrgbCurve = (table: Float32Array): boolean =>
  table.every((linear, code) => Math.abs(linear - srgbToLinear(code / 255)) < sameCurve);

function largestDifference(a: Float32Array, b: Float32Array): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!));
  return largest;
}
