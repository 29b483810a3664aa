import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DesignDocument } from '../../playground/host/design-document.js';
import { emptyPalette, type Library, type PaletteVariable } from '../../playground/host/palette.js';
import type { StartPluginOptions } from '../../playground/host/start-plugin.js';
import { isLook, type Look } from '../../src/contract/look.js';
import { looks as shipped } from '../../src/contract/looks.js';
import { startController } from './controller.js';

const [counsel, corporate, , , creative, studio] = shipped as [Look, Look, Look, Look, Look, Look];
const acme: Look = {
  ...{ id: 'acme', name: 'Acme', word: 'Own', suits: '', version: 3 },
  settings: {
    lens: { focalLengthMm: 105, fNumber: 1.4, focusRange: 0.1 },
    backdrop: { mode: 'gradient', fromRgb: [11, 95, 255], toRgb: [255, 255, 255], angleDeg: 200 },
    light: { evenOut: 0.3, exposureEv: -0.5, saturation: 0.8, warmth: 0.1, vignette: 0.2 },
  },
  check: { crop: { heightShare: 0.45, eyeLine: 0.4, centreX: 0.5 }, tone: [62.5, -1.5, 8], blurStops: 0.5 },
};

const changed = (look: Look, fNumber: number): Look => ({
  ...look,
  version: look.version + 1,
  settings: { ...look.settings, lens: { ...look.settings.lens, fNumber } },
});

/** A file whose looks are published, seen from another file. */
async function libraryOf(looks: readonly Look[], name = 'Acme brand'): Promise<Library> {
  const document = new DesignDocument();
  const controller = await startController(document);
  await controller.ask('library.publish', { looks });
  controller.plugin.close();
  const { collections, variables } = document.palette;
  return { name, collections, variables };
}

async function startWith(libraries: readonly Library[], options: Partial<StartPluginOptions> = {}) {
  const document = options.document ?? new DesignDocument();
  const controller = await startController(document, { libraries: () => libraries, ...options });
  return { document, controller, read: () => controller.ask('library.read', {}) };
}

const named = (library: Library, name: string): PaletteVariable =>
  library.variables.find((variable) => variable.name === name) as PaletteVariable;

/** The library after a designer has set a variable, in every mode. */
const withValue = (
  library: Library,
  name: string,
  value: PaletteVariable['valuesByMode'][string],
): Library => ({
  ...library,
  variables: library.variables.map((variable) =>
    variable.name === name
      ? {
          ...variable,
          valuesByMode: Object.fromEntries(Object.keys(variable.valuesByMode).map((mode) => [mode, value])),
        }
      : variable,
  ),
});

test('looks are published as the modes of one collection, in one undo step, and read back as they were', async () => {
  const { document, controller, read } = await startWith([]);
  const looks = [acme, creative, studio, corporate];
  expect(await controller.ask('library.publish', { looks })).toEqual({ collectionNames: ['Headshot blur'] });
  const { collections, variables } = document.palette;
  expect(collections).toMatchObject([
    { name: 'Headshot blur', modes: ['Acme', 'Creative', 'Studio', 'Corporate'].map((name) => ({ name })) },
  ]);
  expect(variables.every(({ scopes }) => scopes?.length === 0)).toBe(true);
  expect(await read()).toEqual({
    looks: looks.map((look) => ({
      ...{ libraryName: null, collectionName: 'Headshot blur', modeName: look.name, look },
    })),
    unread: [],
    isAvailable: true,
  });
  expect(document.undo()).toBe(true);
  expect(document.palette).toEqual(emptyPalette);
  expect(document.canUndo).toBe(false);
});

test('publishing again writes over what is there, adds what is new, and takes nothing away', async () => {
  const { document, controller, read } = await startWith([]);
  await controller.ask('library.publish', { looks: [acme, counsel] });
  const before = document.palette;
  await controller.ask('library.publish', { looks: [acme, counsel] });
  expect(document.palette).toEqual(before);
  const renamed = { ...changed(acme, 2), name: 'Acme 2027' };
  await controller.ask('library.publish', { looks: [renamed, studio] });
  expect(document.palette.collections).toHaveLength(1);
  expect(document.palette.variables).toHaveLength(before.variables.length);
  expect((await read()).looks.map(({ modeName, look }) => [modeName, look])).toEqual([
    ['Acme 2027', renamed],
    ['Counsel', counsel],
    ['Studio', studio],
  ]);
  expect(document.undo()).toBe(true);
  expect(document.palette).toEqual(before);
});

test('two looks of one name each keep their own mode, whichever is published first', async () => {
  const { controller, read } = await startWith([]);
  const twin = { ...counsel, id: 'twin', name: 'Acme' };
  await controller.ask('library.publish', { looks: [acme, twin] });
  await controller.ask('library.publish', { looks: [twin, changed(acme, 8)] });
  expect((await read()).looks.map(({ modeName, look }) => [modeName, look.id, look.version])).toEqual([
    ['Acme', 'acme', 4],
    ['Acme 2', 'twin', 2],
  ]);
});

test('of several versions the newest is published', async () => {
  const { controller, read } = await startWith([]);
  await controller.ask('library.publish', { looks: [changed(acme, 8), acme] });
  expect((await read()).looks.map(({ look }) => look)).toEqual([changed(acme, 8)]);
});

test.each([1, 2])(
  'where the plan allows %i modes, the looks beyond them get collections of their own',
  async (modeLimit) => {
    const { document, controller, read } = await startWith([], { modeLimit });
    const looks = [acme, counsel, studio];
    const { collectionNames } = await controller.ask('library.publish', { looks });
    const own = looks.slice(modeLimit).map(({ name }) => `Headshot blur / ${name}`);
    expect(collectionNames).toEqual(['Headshot blur', ...own]);
    expect((await read()).looks.map(({ look }) => look)).toEqual(looks);
    await controller.ask('library.publish', { looks: looks.map((look) => changed(look, 11)) });
    expect(document.palette.collections).toHaveLength(4 - modeLimit);
    expect((await read()).looks.map(({ look }) => look.settings.lens.fNumber)).toEqual([11, 11, 11]);
  },
);

test('people’s own variables, in a collection of the same name too, stay as they are', async () => {
  const document = new DesignDocument();
  const library = await libraryOf([counsel]);
  const foreign = library.collections.map(({ pluginData: _, ...each }) => ({ ...each, id: 'people’s' }));
  const variables = library.variables.map((each) => ({
    ...each,
    ...{ id: `people’s ${each.id}`, variableCollectionId: 'people’s' },
  }));
  document.palette = { ...emptyPalette, collections: foreign, variables };
  const { controller } = await startWith([], { document });
  await controller.ask('library.publish', { looks: [changed(counsel, 16)] });
  expect(document.palette.collections).toHaveLength(2);
  expect(document.palette.collections[0]).toEqual(foreign[0]);
  expect(document.palette.variables).toEqual(expect.arrayContaining(variables));
});

test('a colour that stands for one of the brand’s goes on doing so as long as the look is of that colour', async () => {
  const { document, controller } = await startWith([]);
  await controller.ask('library.publish', { looks: [studio] });
  const { collections, variables } = document.palette;
  const [modeId] = (collections[0]?.modes ?? []).map((mode) => mode.modeId) as [string];
  const grey: PaletteVariable = {
    ...{ id: 'VariableID:grey', name: 'Grey', resolvedType: 'COLOR', variableCollectionId: 'brand' },
    ...{ valuesByMode: { only: { r: 222 / 255, g: 224 / 255, b: 227 / 255, a: 1 } }, remote: false },
  };
  const alias = { type: 'VARIABLE_ALIAS', id: grey.id } as const;
  document.palette = {
    ...emptyPalette,
    collections: [
      ...collections,
      {
        id: 'brand',
        name: 'Brand',
        modes: [{ modeId: 'only', name: 'One' }],
        defaultModeId: 'only',
        remote: false,
      },
    ],
    variables: [
      grey,
      ...variables.map((each) =>
        each.name === 'Backdrop/Centre' ? { ...each, valuesByMode: { [modeId]: alias } } : each,
      ),
    ],
  };
  const centre = () =>
    document.palette.variables.find(({ name }) => name === 'Backdrop/Centre')?.valuesByMode[modeId];
  await controller.ask('library.publish', { looks: [changed(studio, 8)] });
  expect(centre()).toEqual(alias);
  await controller.ask('library.publish', {
    looks: [
      {
        ...studio,
        settings: {
          ...studio.settings,
          backdrop: { mode: 'studio', centreRgb: [0, 0, 0], edgeRgb: [0, 0, 0] },
        },
      },
    ],
  });
  expect(centre()).toEqual({ r: 0, g: 0, b: 0, a: 1 });
});

test('what cannot be written whole is not written at all', async () => {
  const document = new DesignDocument();
  const { controller } = await startWith([], { document });
  await controller.ask('library.publish', { looks: [acme] });
  const { palette } = document;
  // a designer has made text of what was a number: it can neither be written nor made anew under its name
  const variables = palette.variables.map(
    (each): PaletteVariable =>
      each.name === 'Check/Backdrop b'
        ? {
            ...each,
            resolvedType: 'STRING',
            valuesByMode: Object.fromEntries(Object.keys(each.valuesByMode).map((mode) => [mode, ''])),
          }
        : each,
  );
  document.palette = { ...palette, variables };
  document.forgetHistory();
  expect(await controller.askInVain('library.publish', { looks: [changed(acme, 22), counsel] })).toBe('host');
  expect(document.palette).toEqual({ ...palette, variables });
  expect(document.canUndo).toBe(false);
});

test('where nothing may be changed nothing is published', async () => {
  const { document, controller } = await startWith([]);
  document.setAccess('view');
  expect(await controller.askInVain('library.publish', { looks: [acme] })).toBe('read-only');
  expect(document.palette).toEqual(emptyPalette);
});

test('a wide-gamut file gives its colours back as they were', async () => {
  const document = new DesignDocument();
  document.colorProfile = 'DISPLAY_P3';
  const { controller, read } = await startWith([], { document });
  await controller.ask('library.publish', { looks: [acme, studio] });
  expect((await read()).looks.map(({ look }) => look)).toEqual([acme, studio]);
});

test('the looks of an enabled library are read, and a change in the library reaches the file', async () => {
  let libraries = [await libraryOf([acme, counsel]), await libraryOf([studio], 'Events')];
  const document = new DesignDocument();
  const { read } = await startWith([], { document, libraries: () => libraries });
  expect(await read()).toEqual({
    looks: [
      { libraryName: 'Acme brand', collectionName: 'Headshot blur', modeName: 'Acme', look: acme },
      { libraryName: 'Acme brand', collectionName: 'Headshot blur', modeName: 'Counsel', look: counsel },
      { libraryName: 'Events', collectionName: 'Headshot blur', modeName: 'Studio', look: studio },
    ],
    unread: [],
    isAvailable: true,
  });
  expect(document.canUndo).toBe(false);
  libraries = [withValue(libraries[0] as Library, 'Lens/f-number', 2)];
  expect((await read()).looks.map(({ look }) => look.settings.lens.fNumber)).toEqual([2, 2]);
});

test('a library’s colour may stand for another of its variables', async () => {
  const library = await libraryOf([studio]);
  const brand: PaletteVariable = {
    ...named(library, 'Backdrop/Edge'),
    ...{ id: 'VariableID:brand', key: 'brand', name: 'Brand/Ink', variableCollectionId: 'brand' },
    valuesByMode: { only: { r: 0.2, g: 0.4, b: 0.6, a: 1 } },
  };
  const collection = {
    ...{ id: 'brand', key: 'brand-collection', name: 'Brand', defaultModeId: 'only', remote: false },
    modes: [{ modeId: 'only', name: 'One' }],
  };
  const { variables, collections } = withValue(library, 'Backdrop/Edge', {
    type: 'VARIABLE_ALIAS',
    id: brand.id,
  });
  const { read } = await startWith([
    { name: 'Kit', collections: [...collections, collection], variables: [...variables, brand] },
  ]);
  expect((await read()).looks).toMatchObject([
    { look: { settings: { backdrop: { mode: 'studio', edgeRgb: [51, 102, 153] } } } },
  ]);
});

test('what a library holds back, or has in no sense, is named; the others are read all the same', async () => {
  const good = await libraryOf([counsel], 'Good');
  const half = await libraryOf([acme, studio], 'Half');
  const [first] = Object.keys(named(half, 'Lens/f-number').valuesByMode) as [string];
  const halfWrong: Library = {
    ...half,
    collections: half.collections.map((each) => ({ ...each, name: 'Half wrong', key: 'half' })),
    variables: half.variables.map((each) =>
      each.name === 'Lens/f-number' ? { ...each, valuesByMode: { ...each.valuesByMode, [first]: 0 } } : each,
    ),
  };
  const open = await libraryOf([acme], 'Shut');
  const shut: Library = { ...open, withheldKeys: [named(open, 'Lens/Squeeze').key as string] };
  const { read } = await startWith([shut, halfWrong, good]);
  const { looks, unread, isAvailable } = await read();
  expect(looks.map(({ libraryName, look }) => [libraryName, look])).toEqual([
    ['Half', studio],
    ['Good', counsel],
  ]);
  expect(unread).toEqual(['Headshot blur', 'Half wrong']);
  expect(isAvailable).toBe(true);
});

test('without the permission, and in Buzz, libraries are not to be had; the file’s own looks are', async () => {
  const library = await libraryOf([acme]);
  const { controller, read } = await startWith([library], { permissions: [] });
  await controller.ask('library.publish', { looks: [studio] });
  expect(await read()).toMatchObject({ looks: [{ libraryName: null, look: studio }], isAvailable: false });
  const buzz = await startWith([library], { editorType: 'buzz' });
  expect(await buzz.read()).toEqual({ looks: [], unread: [], isAvailable: false });
  expect(await buzz.controller.askInVain('library.publish', { looks: [acme] })).toBe('host');
});

test('no values in a library’s variables make it fail, or give a look that is none', async () => {
  const library = await libraryOf([acme]);
  let present = library;
  const { read } = await startWith([], { libraries: () => [present] });
  const anyValue = fc.oneof(
    ...[fc.string(), fc.double(), fc.boolean(), fc.constant({ r: 2, g: -1, b: Number.NaN, a: 0 })],
    fc.constantFrom(...library.variables.map(({ id }) => ({ type: 'VARIABLE_ALIAS', id }) as const)),
  );
  const damage = fc.array(fc.tuple(fc.constantFrom(...library.variables.map(({ name }) => name)), anyValue), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(damage, async (parts) => {
      present = parts.reduce((all, [name, value]) => withValue(all, name, value), library);
      const { looks, unread } = await read();
      expect(looks.every(({ look }) => isLook(look))).toBe(true);
      expect(looks.length + unread.length).toBe(1);
    }),
    { numRuns: 40 },
  );
});
