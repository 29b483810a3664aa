import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSlot, slotKey } from '../../src/contract/headshot-slot.js';
import { ignoredKey, parseIgnored } from '../../src/contract/ignored-finding.js';
import type { ImageTransform } from '../../src/contract/image-transform.js';
import { parseRecipe, recipeKey } from '../../src/contract/recipe.js';
import { alignmentKey, noteAlignment, readFramingBefore } from '../../src/plugin/alignment-note.js';
import type { ImageFraming } from '../../src/plugin/image-framing.js';
import { fileWithPhoto, recipeDraft, startController } from './controller.js';
import { pngBytes } from './image-bytes.js';
import { scanWholePage } from './scan-whole-page.js';

const share = fc.double({ min: -2, max: 2, noNaN: true });
const transform = fc
  .tuple(share, share, share, share, share, share)
  .map(
    ([a, b, c, d, e, f]): ImageTransform => [
      [a, b, c],
      [d, e, f],
    ],
  )
  .filter(([[a, b], [d, e]]) => Math.abs(a * e - b * d) > 1e-6);
const framing = fc.oneof(
  fc.record(
    { scaleMode: fc.constantFrom('FILL', 'FIT'), rotation: fc.constantFrom(0, 90, 180, 270, -90) },
    { requiredKeys: ['scaleMode'] },
  ),
  fc.record({
    scaleMode: fc.constant('TILE'),
    scalingFactor: fc.double({ min: 0.01, max: 10, noNaN: true }),
  }),
  fc.record({ scaleMode: fc.constant('CROP'), imageTransform: transform }),
);

const imagePaint = (fields: object) =>
  ({ type: 'IMAGE', imageHash: 'a', ...fields }) as unknown as ImageFraming;

test('every framing comes back from the note about an alignment, in the photo that was aligned and no other', () => {
  fc.assert(
    fc.property(framing, transform, (before, aligned) => {
      const sourceHash = 'source';
      const text = noteAlignment('', { paint: imagePaint(before), sourceHash }, aligned);
      const paint = imagePaint({ scaleMode: 'CROP', imageTransform: aligned });
      expect(readFramingBefore(text, { paint, sourceHash })).toEqual(JSON.parse(JSON.stringify(before)));
      expect(readFramingBefore(text, { paint, sourceHash: 'another' })).toBeNull();
      const moved = aligned.map(([a, b, c]) => [a, b, c + 0.01]);
      const byHand = imagePaint({ scaleMode: 'CROP', imageTransform: moved });
      expect(readFramingBefore(text, { paint: byHand, sourceHash })).toBeNull();
    }),
  );
});

const nearNote = fc.record(
  {
    schema: fc.constantFrom(1, 2, '1'),
    sourceHash: fc.oneof(fc.constant('source'), fc.anything()),
    before: fc.oneof(
      fc.anything(),
      fc.record(
        {
          scaleMode: fc.oneof(fc.constantFrom('FILL', 'CROP', 'STRETCH'), fc.anything()),
          imageTransform: fc.oneof(transform, fc.anything()),
          rotation: fc.oneof(fc.constantFrom(0, 45, 90, null), fc.anything()),
          scalingFactor: fc.oneof(fc.constantFrom(0, -1, 0.5), fc.anything()),
          filters: fc.anything(),
          imageHash: fc.string(),
        },
        { requiredKeys: [] },
      ),
    ),
    aligned: fc.oneof(
      fc.constant([
        [0.5, 0, 0],
        [0, 0.5, 0],
      ]),
      fc.anything(),
    ),
  },
  { requiredKeys: [] },
);

const asText = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
};

/** Anything a note may have become: of another version, cut off, of another plugin, or never one. */
const noteText = fc.oneof(
  fc.string(),
  fc.json(),
  nearNote.map(asText),
  nearNote.map((note) => asText(note).slice(0, -3)),
);

test('of a garbled note nothing but framing gets into a paint', () => {
  fc.assert(
    fc.property(noteText, (text) => {
      const paint = imagePaint({
        scaleMode: 'CROP',
        imageTransform: [
          [0.5, 0, 0],
          [0, 0.5, 0],
        ],
      });
      const before = readFramingBefore(text, { paint, sourceHash: 'source' });
      if (before === null) return;
      const { scaleMode, imageTransform, rotation = 0, scalingFactor = 1, ...others } = before;
      expect(others).toEqual({});
      expect(['FILL', 'FIT', 'CROP', 'TILE']).toContain(scaleMode);
      expect(Math.abs(rotation % 90)).toBe(0);
      expect(scalingFactor).toBeGreaterThan(0);
      if (imageTransform) expect(imageTransform.flat().every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('slots and ignored findings of any text are well-formed or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        noteText,
        fc
          .record({
            schema: fc.nat(3),
            lookId: fc.anything(),
            sourceHash: fc.constant('s'),
            ignored: fc.anything(),
          })
          .map(asText),
      ),
      (text) => {
        const slot = parseSlot(text);
        if (slot) expect(Object.keys(slot)).toEqual(['lookId']);
        for (const { code, reason, ...others } of parseIgnored(text, 's')) {
          expect([typeof code, typeof reason, others]).toEqual(['string', 'string', {}]);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('whatever a layer and the file keep, the built controller reads it, changes nothing, and goes on', async () => {
  const file = fileWithPhoto();
  const page = file.document.currentPage.id;
  const id = file.add([file.photo], { name: 'Ada' });
  file.document.select([id]);
  file.document.forgetHistory();
  const controller = await startController(file.document);
  const plain = (await scanWholePage(controller, page)).photos;
  const keys = [recipeKey, slotKey, ignoredKey, alignmentKey];
  await fc.assert(
    fc.asyncProperty(fc.tuple(noteText, noteText, noteText, noteText), noteText, async (texts, looks) => {
      file.document.change(id, { pluginData: Object.fromEntries(keys.map((key, i) => [key, texts[i]!])) });
      file.document.change('0:0', { sharedPluginData: { 'wideopen/looks': looks } });
      const before = [file.document.node(id), file.document.root];
      const [photo, ...others] = (await scanWholePage(controller, page)).photos;
      await controller.ask('file.read', {});
      const slot = parseSlot(texts[1]);
      expect({ ...photo, target: { ...photo!.target, slot } }).toEqual({
        ...plain[0],
        target: { ...plain[0]!.target, slot },
      });
      expect(photo!.target.slot).toEqual(slot);
      expect(others).toEqual([]);
      expect(await controller.askInVain('result.restore', { nodeId: id })).toBe('nothing-to-restore');
      expect([file.document.node(id), file.document.root]).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('a recipe of which one part is garbled is one that may be believed, of an earlier picture, or none', async () => {
  const file = fileWithPhoto();
  const page = file.document.currentPage.id;
  const result = file.document.images.add(pngBytes(800, 600, 9)).hash;
  const id = file.add([{ ...file.photo, imageHash: result }]);
  const controller = await startController(file.document);
  const recipe = { schema: 1, ...recipeDraft, sourceHash: file.source, resultHash: result };
  const part = fc.constantFrom(...Object.keys(recipe));
  await fc.assert(
    fc.asyncProperty(
      part,
      fc.oneof(fc.jsonValue(), fc.constantFrom(file.source, result, '')),
      async (key, value) => {
        const text = JSON.stringify({ ...recipe, [key]: value });
        file.document.change(id, { pluginData: { [recipeKey]: text } });
        const before = file.document.node(id);
        const [{ target }] = (await scanWholePage(controller, page)).photos;
        const known = parseRecipe(text);
        const isTrusted = known?.resultHash === result && [file.source, result].includes(known.sourceHash);
        expect(target).toMatchObject({
          currentHash: result,
          sourceHash: isTrusted ? known.sourceHash : result,
          recipe: isTrusted ? known : null,
          canRestore: isTrusted,
        });
        expect(file.document.node(id)).toEqual(before);
      },
    ),
    { numRuns: 80 },
  );
});
