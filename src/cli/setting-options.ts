import { apertureRanges, bladeCounts } from '../contract/aperture-settings.js';
import { lightRanges } from '../contract/backdrop-light.js';
import { backdropRanges } from '../contract/backdrop-settings.js';
import { lensRanges } from '../contract/lens-settings.js';
import type { OptionGroups, OptionNameIn } from './command-option.js';

/** The options that change a look; every command that draws takes them. */
export const settingOptionGroups = {
  Lens: {
    'f-number': { value: 'N', range: lensRanges.fNumber, help: 'lens opening: the smaller, the more blur' },
    'focal-length-mm': { value: 'N', range: lensRanges.focalLengthMm, help: 'focal length' },
    'focus-range': {
      value: 'N',
      range: lensRanges.focusRange,
      help: 'how far around the person the room stays sharp, of the way to infinity',
    },
    blades: {
      value: 'N',
      range: [bladeCounts[0], bladeCounts[5]],
      help: '0 for a round opening, or 5 to 9 blades',
    },
    curvature: { value: 'N', range: apertureRanges.curvature, help: 'of the blades: 0 straight, 1 round' },
    rotation: {
      value: 'DEGREES',
      range: apertureRanges.rotationDeg,
      help: 'turns the blades counter-clockwise',
    },
    'cat-eye': {
      value: 'N',
      range: apertureRanges.catEye,
      help: 'how narrow discs become toward the corners',
    },
    squeeze: {
      value: 'N',
      range: apertureRanges.squeeze,
      help: 'width of a disc over its height: 1, or less as of a cinema lens',
    },
    'highlight-boost': {
      value: 'N',
      range: lensRanges.highlightBoost,
      help: 'how many times white a small lamp may shine',
    },
  },
  'Light of the backdrop (the person stays as photographed)': {
    'even-out': {
      value: 'N',
      range: lightRanges.evenOut,
      help: 'takes out broad shadows and bright patches',
    },
    exposure: { value: 'STOPS', range: lightRanges.exposureEv, help: 'darker or brighter' },
    saturation: { value: 'N', range: lightRanges.saturation, help: '0 grey, 1 as photographed' },
    warmth: { value: 'N', range: lightRanges.warmth, help: '-1 cooler, 1 warmer' },
    vignette: { value: 'N', range: lightRanges.vignette, help: 'how dark the corners become' },
  },
  'Another backdrop': {
    backdrop: { value: 'KIND', help: 'soften (the room itself), solid, gradient, studio or image' },
    tones: { value: 'HEX[,HEX]', help: 'solid: one colour; gradient: from,to; studio: centre,edge' },
    angle: {
      value: 'DEGREES',
      range: backdropRanges.angleDeg,
      help: 'gradient: clockwise from upward (default: 180, top to bottom)',
    },
    'floor-shadow': {
      value: 'N',
      range: backdropRanges.floorShadow,
      help: 'studio: how dark the paper gets toward the floor',
    },
    'backdrop-image': {
      value: 'FILE',
      help: 'JPEG or PNG; laid over the whole frame, seen through the lens',
    },
    'as-it-is': { help: 'image: leave it sharp' },
  },
} as const satisfies OptionGroups;

export type SettingOptionName = OptionNameIn<typeof settingOptionGroups>;
