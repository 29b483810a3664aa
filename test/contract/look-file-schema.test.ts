import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { isLook } from '../../src/contract/look.js';
import { lookFileSchema } from '../../src/contract/look-file-schema.js';
import { anyLook } from './any-look.js';

describe('the schema of look files', () => {
  it('is the one that is documented (vitest --update writes it)', async () => {
    const { $schema, ...schema } = toJsonSchema(lookFileSchema, { target: 'draft-2020-12' });
    const documented = {
      $schema,
      $id: 'urn:wide-open:look-file:1',
      title: 'Wide Open look file, version 1',
      description:
        'Looks for headshots: lens, backdrop, its light, and what a check allows. See docs/looks.md.',
      ...schema,
    };
    await expect(`${JSON.stringify(documented, null, 2)}\n`).toMatchFileSnapshot(
      '../../src/contract/look-file.schema.json',
    );
  });

  it('allows a look exactly when the contract does, one number nudged anywhere', () => {
    const nudges = fc.constantFrom(
      -1e9,
      -201,
      -1,
      -0.01,
      0,
      0.001,
      0.49,
      1.01,
      4,
      33,
      256,
      361,
      5001,
      Number.NaN,
    );
    fc.assert(
      fc.property(anyLook(), fc.nat(), nudges, (drawn, place, value) => {
        const look = structuredClone(drawn);
        const numbers = placesOfNumbers(look);
        const [holder, key] = numbers[place % numbers.length]!;
        (holder as Record<string, unknown>)[key] = value;
        expect(is(lookFileSchema, { schema: 1, looks: [look] })).toBe(isLook(look));
      }),
      { numRuns: 3000 },
    );
  });
});

function placesOfNumbers(value: object): [object, string][] {
  return Object.entries(value).flatMap(([key, inner]): [object, string][] => {
    if (typeof inner === 'number') return [[value, key]];
    return typeof inner === 'object' && inner !== null ? placesOfNumbers(inner) : [];
  });
}
