import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DesignDocument } from '../../../playground/host/design-document.js';
import type { DocumentChange } from '../../../playground/host/document-change.js';
import { gifBytes, pngBytes } from '../../plugin/image-bytes.js';

/** Everything that undo restores. */
const snapshot = (document: DesignDocument) => {
  const nodes = [document.root];
  for (const node of nodes) nodes.push(...document.children(node.id));
  return JSON.stringify(nodes);
};

test('any number of edits is undone and redone step by step', () => {
  const edit = fc.tuple(
    fc.constantFrom('add', 'change', 'remove', 'duplicate'),
    fc.nat(),
    fc.nat({ max: 5 }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const document = new DesignDocument();
      const states = [snapshot(document)];
      for (const [kind, pick, x] of edits) {
        const ids = document.currentPage.childIds;
        const id = ids[pick % Math.max(1, ids.length)];
        document.edit(() => {
          if (kind === 'add' || id === undefined)
            document.add(document.currentPage.id, { type: 'RECTANGLE', x });
          else if (kind === 'change') document.change(id, { x });
          else if (kind === 'remove') document.remove(id);
          else document.duplicate(id);
        });
        if (snapshot(document) !== states.at(-1)) states.push(snapshot(document));
      }
      for (const state of states.slice(0, -1).reverse()) {
        expect(document.undo()).toBe(true);
        expect(snapshot(document)).toBe(state);
      }
      expect(document.undo()).toBe(false);
      for (const state of states.slice(1)) {
        expect(document.redo()).toBe(true);
        expect(snapshot(document)).toBe(state);
      }
      expect(document.redo()).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('uncommitted changes are one step together, and a person edit splits them off', () => {
  const document = new DesignDocument();
  const id = document.edit(() => document.add(document.currentPage.id, { type: 'RECTANGLE' }));
  document.change(id, { x: 1 });
  document.change(id, { y: 2 });
  document.edit(() => document.change(id, { name: 'Ada' }));
  document.undo();
  expect(document.node(id)).toMatchObject({ name: 'Rectangle', x: 1, y: 2 });
  document.undo();
  expect(document.node(id)).toMatchObject({ x: 0, y: 0 });
});

test('changes that cancel each other out are no step', () => {
  const document = new DesignDocument();
  const id = document.edit(() => document.add(document.currentPage.id, { type: 'RECTANGLE' }));
  document.change(id, { x: 1 });
  document.change(id, { x: 0 });
  document.commitUndo();
  document.undo();
  expect(document.node(id)).toBeUndefined();
});

test('a new edit ends the redo', () => {
  const document = new DesignDocument();
  const id = document.edit(() => document.add(document.currentPage.id, { type: 'RECTANGLE' }));
  document.edit(() => document.change(id, { x: 1 }));
  document.undo();
  expect(document.canRedo).toBe(true);
  document.edit(() => document.change(id, { x: 2 }));
  expect(document.canRedo).toBe(false);
  expect(document.redo()).toBe(false);
});

test('removed nodes leave the selection, and listeners hear of both', () => {
  const document = new DesignDocument();
  const frame = document.add(document.currentPage.id, { type: 'FRAME' });
  const inside = document.add(frame, { type: 'RECTANGLE' });
  document.select([inside]);
  const heard: DocumentChange[] = [];
  document.subscribe((change) => heard.push(change));
  document.remove(frame);
  expect(document.node(inside)).toBeUndefined();
  expect(document.selection).toEqual([]);
  expect(heard.map((change) => change.kind)).toEqual(['nodes', 'selection']);
});

test('every page keeps a selection of its own, and only its own nodes', () => {
  const document = new DesignDocument();
  const first = document.currentPage.id;
  const id = document.add(first, { type: 'RECTANGLE' });
  document.select([id]);
  const second = document.addPage('Page 2');
  document.openPage(second);
  expect(document.selection).toEqual([]);
  expect(() => document.select([id])).toThrow(RangeError);
  document.openPage(first);
  expect(document.selection).toEqual([id]);
});

test('a copy carries plugin data and children along', () => {
  const document = new DesignDocument();
  const frame = document.add(document.currentPage.id, { type: 'FRAME', pluginData: { recipe: '{}' } });
  document.add(frame, { type: 'ELLIPSE', name: 'eye' });
  const copy = document.duplicate(frame);
  expect(document.node(copy)).toMatchObject({ pluginData: { recipe: '{}' } });
  expect(document.children(copy).map((node) => node.name)).toEqual(['eye']);
  expect(document.node(copy)!.childIds).not.toEqual(document.node(frame)!.childIds);
});

test('images are kept once per contents, and refused as the host refuses them', () => {
  const { images } = new DesignDocument();
  const bytes = pngBytes(10, 20);
  const image = images.add(bytes);
  expect(images.add(bytes.slice())).toBe(image);
  bytes[41] = 9;
  expect(images.get(image.hash)!.bytes[41]).toBe(0);
  expect(images.add(bytes).hash).not.toBe(image.hash);
  expect(images.add(gifBytes(1, 1)).kind).toBe('GIF');
  expect(() => images.add(pngBytes(4097, 1))).toThrow('in createImage: Image is too large');
  expect(images.add(pngBytes(4096, 4096)).widthPx).toBe(4096);
  expect(() => images.add(new Uint8Array(50))).toThrow('in createImage: Image type is unsupported');
});
