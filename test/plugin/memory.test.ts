import { expect, test } from 'vitest';
import { emptyMemory } from '../../src/contract/panel-memory.js';
import { fileWithPhoto, recipeDraft, startController } from './controller.js';

const memory = {
  lookId: 'studio',
  copied: { lookId: 'remote', lookVersion: 2, settings: recipeDraft.settings },
  size: { widthPx: 320, heightPx: 700 },
  run: {
    ...{ documentName: 'Team', scope: 'page' as const, total: 2 },
    looks: [{ lookId: 'remote', lookVersion: 2, settings: recipeDraft.settings }],
    photos: [{ nodeId: '1:2', pageId: '0:1', sourceHash: 'h', look: 0, crop: null }],
  },
};

async function open(clientStorage: Map<string, unknown>) {
  return startController(fileWithPhoto().document, { clientStorage });
}

test('what was used last is remembered from one run to the next', async () => {
  const clientStorage = new Map<string, unknown>();
  const first = await open(clientStorage);
  expect(await first.ask('memory.read', {})).toEqual(emptyMemory);
  expect(await first.ask('memory.write', memory)).toBe(null);
  first.plugin.close();
  const second = await open(clientStorage);
  expect(await second.ask('memory.read', {})).toEqual(memory);
});

test.each<[string, unknown, unknown]>([
  ['of the first version', { lookId: 'studio' }, { ...emptyMemory, lookId: 'studio' }],
  ['a list', ['broken'], emptyMemory],
  ['a text', 'studio', emptyMemory],
  ['null', null, emptyMemory],
  ['with a broken look id', { ...memory, lookId: 7 }, { ...memory, lookId: null }],
  ['with a broken copy', { ...memory, copied: { lookId: 'x' } }, { ...memory, copied: null }],
  ['with half a size', { ...memory, size: { widthPx: 300 } }, { ...memory, size: null }],
  ['with a broken run', { ...memory, run: { scope: 'page' } }, { ...memory, run: null }],
  ['of a later version', { ...memory, more: 1 }, memory],
])('what is stored is read as far as it goes: %s', async (_name, stored, expected) => {
  const controller = await open(new Map([['panel-memory', stored]]));
  expect(await controller.ask('memory.read', {})).toEqual(expected);
});

test('the panel opens themed, and is resized within bounds', async () => {
  const controller = await open(new Map());
  expect(controller.shown).toMatchObject([{ width: 300, height: 680, themeColors: true, visible: true }]);
  await controller.ask('panel.resize', { widthPx: 340.4, heightPx: 700 });
  await controller.ask('panel.resize', { widthPx: 10, heightPx: 10 });
  await controller.ask('panel.resize', { widthPx: 9000, heightPx: 9000 });
  expect(controller.sizes).toEqual([
    [340, 700],
    [240, 320],
    [640, 1200],
  ]);
});

test('the panel opens as large as it was left, whatever else was remembered meanwhile', async () => {
  const clientStorage = new Map<string, unknown>();
  const first = await open(clientStorage);
  await first.ask('memory.write', { ...memory, size: null });
  await first.ask('panel.resize', { widthPx: 420, heightPx: 800 });
  // the panel may not know the size that it was given
  await first.ask('memory.write', { ...memory, lookId: 'counsel', size: null });
  first.plugin.close();
  const second = await open(clientStorage);
  expect(second.shown).toMatchObject([{ width: 420, height: 800 }]);
  const size = { widthPx: 420, heightPx: 800 };
  expect(await second.ask('memory.read', {})).toEqual({ ...memory, lookId: 'counsel', size });
});

test('a remembered size out of bounds is brought within them', async () => {
  const size = { widthPx: 5000, heightPx: -3 };
  const controller = await open(new Map([['panel-memory', { ...memory, size }]]));
  expect(controller.shown).toMatchObject([{ width: 640, height: 320 }]);
});
