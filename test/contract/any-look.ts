import fc from 'fast-check';
import { apertureRanges, bladeCounts } from '../../src/contract/aperture-settings.js';
import { lightRanges } from '../../src/contract/backdrop-light.js';
import { backdropRanges } from '../../src/contract/backdrop-settings.js';
import { toleranceRanges } from '../../src/contract/check-tolerances.js';
import { cropRanges } from '../../src/contract/crop-rule.js';
import type { ValueRange } from '../../src/contract/in-range.js';
import { labRanges } from '../../src/contract/lab.js';
import { lensRanges } from '../../src/contract/lens-settings.js';
import type { Look } from '../../src/contract/look.js';

// JSON has no negative zero, so that none can be kept.
const within = ([min, max]: ValueRange) =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const allOf = (ranges: Readonly<Record<string, ValueRange>>) =>
  Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, within(range)]));

const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((s) => s.length <= 200);
const name = text.filter((s) => s !== '');
const tone = fc.tuple(...[0, 1, 2].map(() => within(backdropRanges.toneCode)));
const mode = <Name extends string>(word: Name) => fc.constant(word);

const aperture = fc.record({ blades: fc.constantFrom(...bladeCounts), ...allOf(apertureRanges) });
const lens = fc.record(
  { ...allOf(lensRanges), aperture },
  { requiredKeys: ['focalLengthMm', 'fNumber'] as never[] },
);
const backdrop = fc.oneof(
  fc.record({ mode: mode('soften') }),
  fc.record({ mode: mode('solid'), rgb: tone }),
  fc.record({
    mode: mode('gradient'),
    fromRgb: tone,
    toRgb: tone,
    angleDeg: within(backdropRanges.angleDeg),
  }),
  fc.record(
    {
      mode: mode('studio'),
      centreRgb: tone,
      edgeRgb: tone,
      floorShadow: within(backdropRanges.floorShadow),
    },
    { requiredKeys: ['mode', 'centreRgb', 'edgeRgb'] },
  ),
  fc.record({ mode: mode('image'), imageHash: name, throughLens: fc.boolean() }),
);
const check = fc.record(
  {
    crop: fc.record(allOf(cropRanges)),
    tone: fc.tuple(...labRanges.map(within)),
    ...allOf(toleranceRanges),
  },
  { requiredKeys: [] },
);

/** Any look that the contract allows. */
export const anyLook = (ids: fc.Arbitrary<string> = name): fc.Arbitrary<Look> =>
  fc.record(
    {
      id: ids,
      name,
      word: text,
      suits: text,
      version: fc.integer(),
      settings: fc.record(
        { lens, backdrop, light: fc.record(allOf(lightRanges)) },
        { requiredKeys: ['lens', 'backdrop'] },
      ),
      check,
    },
    { requiredKeys: ['id', 'name', 'word', 'suits', 'version', 'settings'] },
  ) as unknown as fc.Arbitrary<Look>;
