import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areCallArgs } from '../../src/contract/call-args.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { looks } from '../../src/contract/looks.js';
import type { CallName, Calls } from '../../src/contract/messages.js';
import { emptyMemory } from '../../src/contract/panel-memory.js';
import type { RecipeDraft } from '../../src/contract/recipe.js';

const settings = { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'soften' } } as const;
const recipe: RecipeDraft = {
  ...{ lookId: 'a', lookVersion: 1, settings, engineVersion: '1', faceBox: null },
  ...{ subject: 'auto' as const, strokes: 'none' },
};

const { problem: _, ...content } = noFileLooks;

/** One well-formed set of arguments for every call. */
const good: { readonly [N in CallName]: Calls[N]['args'] } = {
  'selection.read': {},
  'photo.read': { imageHash: 'h' },
  'result.write': { nodeId: '1:1', currentHash: 'h', sourceHash: 'h', bytes: new Uint8Array(1), recipe },
  'crop.write': {
    nodeId: '1:1',
    currentHash: 'h',
    imageTransform: [
      [1, 0, 0],
      [0, 1, 0],
    ],
  },
  'result.restore': { nodeId: '1:1' },
  'file.read': {},
  'looks.write': { ...content, looks },
  'library.read': {},
  'library.publish': { looks },
  'colours.read': {},
  'picture.pick': {},
  'picture.stop': {},
  'pages.read': {},
  'page.scan': { pageId: '0:1', from: 0 },
  'ignored.write': { nodeId: '1:1', currentHash: 'h', ignored: [{ code: 'roll', reason: 'her way' }] },
  'slot.write': { nodeIds: ['1:1'], slot: { lookId: null } },
  'node.show': { nodeId: '1:1' },
  'host.probe': {},
  'memory.read': {},
  'memory.write': { ...emptyMemory, copied: { lookId: 'a', lookVersion: 1, settings } },
  'panel.resize': { widthPx: 300, heightPx: 600 },
  'task.progress': { text: '3 of 12' },
  'task.end': { text: 'Done', isError: false, offersPanel: true },
  'panel.close': {},
};
const calls = Object.keys(good) as CallName[];

test.each(calls)('%s takes what it is meant to', (call) => {
  expect(areCallArgs(call, good[call])).toBe(true);
});

/** A memory may hold nothing of a kind, a file no look that is set, a layer no slot; a task may have nothing to say, or have failed. */
function mayBe(call: CallName, key: string, value: unknown): boolean {
  if (value === null) {
    return call === 'memory.write' || key === 'defaultLookId' || key === 'lockedLookId' || key === 'slot';
  }
  if (key === 'imageTransform' && value === undefined) return call === 'result.write';
  return (key === 'text' && value === '') || (call === 'task.end' && value === true);
}

test.each(calls.filter((call) => Object.keys(good[call]).length > 0))(
  '%s refuses when any one argument is missing or another thing',
  (call) => {
    const odd = fc.constantFrom(undefined, null, Number.NaN, true, '', [[]], { x: {} });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good[call])), odd, (key, value) => {
        fc.pre(!mayBe(call, key, value));
        expect(areCallArgs(call, { ...good[call], [key]: value })).toBe(false);
      }),
    );
  },
);

test('nothing thrown at a call makes it throw, and what is no record is refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(...calls), fc.anything(), (call, value) => {
      const taken = areCallArgs(call, value);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) expect(taken).toBe(false);
    }),
  );
});
