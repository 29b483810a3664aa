import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultTolerances } from '../../src/contract/check-tolerances.js';
import { isLook, type Look } from '../../src/contract/look.js';
import { areLookVariables, lookFromVariables } from '../../src/contract/look-from-variables.js';
import { lookToVariables } from '../../src/contract/look-to-variables.js';
import { lookVariables } from '../../src/contract/look-variables.js';
import { looks } from '../../src/contract/looks.js';
import { anyLook } from './any-look.js';

const eachNumber = <T>(value: T, change: (number: number) => number): T =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'number' && !Number.isInteger(part) ? change(part) : part,
    ),
  );
/** As people type numbers: none of 300 zeros, and six digits. */
const typed = anyLook().map((look) =>
  eachNumber(look, (number) => (Math.abs(number) < 1e-9 ? 0 : Number(number.toPrecision(6)))),
);
/** As the host keeps a number. */
const stored = (values: ReadonlyMap<string, unknown>) =>
  new Map([...values].map(([name, value]) => [name, eachNumber(value, Math.fround)]));

test('any look, published and read back, is the same look', () => {
  fc.assert(
    fc.property(typed, (look) => {
      const values = lookToVariables(look);
      expect(lookFromVariables(values)).toEqual(look);
      expect(lookFromVariables(stored(values))).toEqual(look);
    }),
  );
});

test('with more digits than the host keeps, it is a look all the same, and stays as it then is', () => {
  fc.assert(
    fc.property(anyLook(), (look) => {
      const read = lookFromVariables(stored(lookToVariables(look)));
      expect(read !== null && isLook(read)).toBe(true);
      expect(lookFromVariables(stored(lookToVariables(read as Look)))).toEqual(read);
    }),
  );
});

test('every look publishes the same variables, each of its type', () => {
  const names = [...lookVariables.map(({ name }) => name), 'Left out'];
  expect(new Set(names).size).toBe(names.length);
  fc.assert(
    fc.property(anyLook(), (look) => {
      const values = lookToVariables(look);
      expect([...values.keys()]).toEqual(names);
      for (const { name, type } of lookVariables) {
        const value = values.get(name);
        const found = Array.isArray(value)
          ? 'COLOR'
          : { string: 'STRING', number: 'FLOAT' }[typeof value as string];
        expect(found ?? 'BOOLEAN', name).toBe(type);
      }
    }),
  );
});

test('no variable’s name has a letter that the host refuses', () => {
  for (const { name } of lookVariables) expect(name).not.toMatch(/[.{}$]/);
});

test('garbage is no look, and never makes it throw', () => {
  const values = fc.record(
    Object.fromEntries(lookVariables.map(({ name }) => [name, fc.oneof(fc.anything(), fc.double())])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(values, (said) => {
      const read = lookFromVariables(new Map(Object.entries(said)));
      expect(read === null || isLook(read)).toBe(true);
    }),
  );
});

test('one value out of its range, or of another kind, leaves no look', () => {
  const [look] = looks as [Look];
  for (const [name, value] of [
    ['Lens/f-number', 0.5],
    ['Lens/f-number', '4'],
    ['Lens/Blades', 4],
    ['Lens/Highlights', Number.NaN],
    ['Light/Warmth', 3],
    ['Backdrop/Mode', 'fog'],
    ['Version', 1.5],
    ['Id', ''],
  ] as const) {
    expect(
      lookFromVariables(new Map<string, unknown>(lookToVariables(look)).set(name, value)),
      name,
    ).toBeNull();
  }
});

test('what a look is without begins to count when somebody changes it', () => {
  const [look] = looks as [Look];
  const change = (name: string, value: unknown) =>
    lookFromVariables(new Map<string, unknown>(lookToVariables(look)).set(name, value));
  expect(look.settings.light).toBeUndefined();
  expect(change('Light/Warmth', 0.5)?.settings.light).toEqual({
    ...{ evenOut: 0, exposureEv: 0, saturation: 1, warmth: 0.5, vignette: 0 },
  });
  expect(change('Check/May differ, Head size', 0.1)?.check).toEqual({ headHeight: 0.1 });
  expect(change('Check/May differ, Head size', defaultTolerances.headHeight)).toEqual(look);
  expect(change('Left out', '')?.check).toMatchObject(defaultTolerances);
});

test('variables that are missing have their usual value, but for those that no look is without', () => {
  fc.assert(
    fc.property(typed, fc.subarray([...lookVariables]), (look, missing) => {
      const values = lookToVariables(look);
      for (const { name } of missing) values.delete(name);
      const read = lookFromVariables(values);
      const isThere = missing.every(({ neutral }) => neutral !== undefined);
      expect(areLookVariables([...values.keys()])).toBe(isThere);
      expect(read !== null).toBe(
        isThere && (look.settings.backdrop.mode !== 'image' || values.has('Backdrop/Picture')),
      );
    }),
  );
});
