import type { CheckFinding } from '../../contract/check-finding.js';
import type { CheckTolerances } from '../../contract/check-tolerances.js';
import type { CheckedPhoto } from '../../contract/checked-photo.js';
import type { BackdropMeasures } from '../../contract/photo-measures.js';
import type { Recipe } from '../../contract/recipe.js';
import type { RenderSettings } from '../../contract/render-settings.js';
import { blurStops } from './blur-stops.js';
import { findingOf } from './finding-of.js';
import { headBlur } from './head-blur.js';
import { distanceToTones, paintedTones } from './painted-tones.js';
import { sameSettings } from './same-settings.js';
import type { SetMiddle } from './set-middle.js';

/** What the engine believes of a photo's own blur leaves a result up to a quarter too soft, and a measure has its error. */
const recipeStops = 1.5;

/** How the room is drawn and what tone it has, against the look, the photo's own recipe, or the set's middle. */
export function backdropFindings(
  { measures: { backdrop }, recipe }: CheckedPhoto,
  settings: RenderSettings | null,
  tolerances: CheckTolerances,
  middle: SetMiddle,
): CheckFinding[] {
  if (backdrop === null) return [];
  const differs = recipe ? unlike('pixels-differ', backdrop, recipe.settings, wider(tolerances)) : [];
  const blurs = differs.length > 0 ? [] : blurFindings(backdrop, { recipe, settings }, tolerances, middle);
  return [
    ...differs,
    ...blurs,
    ...toneFindings(backdrop, settings, tolerances, middle),
    ...findingOf({
      ...{ code: 'clutter', measured: backdrop.clutter, expected: 0, tolerance: tolerances.clutter },
      deviation: backdrop.clutter / Math.max(1e-6, tolerances.clutter),
    }),
  ];
}

const wider = (tolerances: CheckTolerances): CheckTolerances => ({
  ...tolerances,
  blurStops: Math.max(recipeStops, tolerances.blurStops),
});

/**
 * What these settings, applied, would not have left like this. A photo that was softer than its look stays so, since only the blur that is
 * missing is added: only what is sharper than it should be is off.
 */
function unlike(
  code: CheckFinding['code'],
  backdrop: BackdropMeasures,
  settings: RenderSettings,
  tolerances: CheckTolerances,
): CheckFinding[] {
  if (settings.backdrop.mode === 'soften') {
    const expected = headBlur(settings.lens, backdrop.depth);
    return (backdrop.blurHeads ?? expected) < expected ? unevenly(code, backdrop, expected, tolerances) : [];
  }
  const painted = paintedTones(settings.backdrop);
  return painted ? distant(code, distanceToTones(backdrop.tone, painted), tolerances.toneDeltaE) : [];
}

function blurFindings(
  backdrop: BackdropMeasures,
  { recipe, settings }: { readonly recipe: Recipe | null; readonly settings: RenderSettings | null },
  tolerances: CheckTolerances,
  { medians }: SetMiddle,
): CheckFinding[] {
  if (settings === null) return unevenly('blur', backdrop, medians.blurHeads ?? 0, tolerances);
  if (settings.backdrop.mode !== 'soften') return [];
  if (recipe && sameSettings(recipe.settings, settings))
    return unlike('blur', backdrop, settings, tolerances);
  return unevenly('blur', backdrop, headBlur(settings.lens, backdrop.depth), tolerances);
}

function unevenly(
  code: CheckFinding['code'],
  { blurHeads }: BackdropMeasures,
  expected: number,
  tolerances: CheckTolerances,
): CheckFinding[] {
  if (blurHeads === null) return [];
  const tolerance = expected * (2 ** (tolerances.blurStops / 2) - 1);
  const deviation = blurStops(blurHeads, expected) / tolerances.blurStops;
  return findingOf({ code, measured: blurHeads, expected, tolerance, deviation });
}

function toneFindings(
  { tone }: BackdropMeasures,
  settings: RenderSettings | null,
  tolerances: CheckTolerances,
  { medians, usualTone }: SetMiddle,
): CheckFinding[] {
  const painted = settings && paintedTones(settings.backdrop);
  const target = tolerances.tone ?? null;
  if (target) return distant('tone', distanceToTones(tone, [target, target]), tolerances.toneDeltaE);
  if (painted) return distant('tone', distanceToTones(tone, painted), tolerances.toneDeltaE);
  if (medians.tone === null) return [];
  const usual = Math.max(tolerances.toneDeltaE, usualTone);
  return distant('tone', distanceToTones(tone, [medians.tone, medians.tone]), usual);
}

const distant = (code: CheckFinding['code'], measured: number, tolerance: number): CheckFinding[] =>
  findingOf({ code, measured, expected: 0, tolerance, deviation: measured / tolerance });
