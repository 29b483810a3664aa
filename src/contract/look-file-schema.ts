import * as v from 'valibot';
import { apertureRanges, bladeCounts } from './aperture-settings.js';
import { lightRanges } from './backdrop-light.js';
import { backdropRanges } from './backdrop-settings.js';
import { toleranceRanges } from './check-tolerances.js';
import { cropRanges } from './crop-rule.js';
import type { ValueRange } from './in-range.js';
import { labRanges } from './lab.js';
import { lensRanges } from './lens-settings.js';
import { longestLookText } from './look.js';

/** The newest layout of a look file that is known here. */
export const lookFileVersion = 1;

const within = ([low, high]: ValueRange) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const optionallyWithin = (range: ValueRange) => v.exactOptional(within(range));

type Mapped<Ranges, Entry> = { [Name in keyof Ranges]: Entry };
const mapRanges = <Ranges extends Readonly<Record<string, ValueRange>>, Entry>(
  ranges: Ranges,
  entryOf: (range: ValueRange) => Entry,
) =>
  Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, entryOf(range)])) as Mapped<
    Ranges,
    Entry
  >;

const text = v.pipe(v.string(), v.maxLength(longestLookText));
const name = v.pipe(text, v.minLength(1));
const code = within(backdropRanges.toneCode);
const tone = v.strictTuple([code, code, code]);

const aperture = v.strictObject({
  blades: v.picklist(bladeCounts),
  ...mapRanges(apertureRanges, within),
});

const lens = v.strictObject({
  focalLengthMm: within(lensRanges.focalLengthMm),
  fNumber: within(lensRanges.fNumber),
  aperture: v.exactOptional(aperture),
  highlightBoost: optionallyWithin(lensRanges.highlightBoost),
  focusRange: optionallyWithin(lensRanges.focusRange),
});

const backdrop = v.variant('mode', [
  v.strictObject({ mode: v.literal('soften') }),
  v.strictObject({ mode: v.literal('solid'), rgb: tone }),
  v.strictObject({
    mode: v.literal('gradient'),
    fromRgb: tone,
    toRgb: tone,
    angleDeg: within(backdropRanges.angleDeg),
  }),
  v.strictObject({
    mode: v.literal('studio'),
    centreRgb: tone,
    edgeRgb: tone,
    floorShadow: optionallyWithin(backdropRanges.floorShadow),
  }),
  v.strictObject({
    mode: v.literal('image'),
    imageHash: v.pipe(v.string(), v.minLength(1)),
    throughLens: v.boolean(),
  }),
]);

const check = v.strictObject({
  crop: v.exactOptional(v.strictObject(mapRanges(cropRanges, within))),
  tone: v.exactOptional(v.strictTuple([within(labRanges[0]), within(labRanges[1]), within(labRanges[2])])),
  ...mapRanges(toleranceRanges, optionallyWithin),
});

const look = v.strictObject({
  id: name,
  name,
  word: text,
  suits: text,
  version: v.pipe(v.number(), v.integer()),
  settings: v.strictObject({
    lens,
    backdrop,
    light: v.exactOptional(v.strictObject(mapRanges(lightRanges, within))),
  }),
  check: v.exactOptional(check),
});

/**
 * A look file of the newest version. All ranges are those of the settings' own guards; `look-file.schema.json` is made from this. Nothing is
 * filled in or left out: what is valid is kept as it is, and a word that is not known is refused.
 */
export const lookFileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  schema: v.literal(lookFileVersion),
  looks: v.array(look),
  defaultLookId: v.exactOptional(name),
});
