import { expect, test } from 'vitest';
import { recipeKey } from '../../src/contract/recipe.js';
import { fileWithPhoto, recipeDraft, startController } from './controller.js';
import { pngBytes } from './image-bytes.js';
import { scanWholePage } from './scan-whole-page.js';

/** all of it takes several times as long, so that it must have been done in turns */
const longestTurnMs = 1000;
const largestMessageBytes = 50_000;

/** Boards of cards: each a frame with a photo of its own that has a result, a name and, in a group, the strokes of an icon. */
function boards(cards: number, strokes: number) {
  const file = fileWithPhoto();
  const { document } = file;
  for (let i = 0; i < cards; i++) {
    const result = document.images.add(pngBytes(800, 600, 100 + i)).hash;
    const recipe = { schema: 1, ...recipeDraft, sourceHash: file.source, resultHash: result };
    const x = (i % 25) * 150;
    const card = file.add([], { type: 'FRAME', x, y: Math.floor(i / 25) * 200 });
    document.add(card, {
      type: 'RECTANGLE',
      name: `${i}`,
      fills: [{ ...file.photo, imageHash: result }],
      pluginData: { [recipeKey]: JSON.stringify(recipe) },
    });
    document.add(card, { type: 'TEXT' });
    const icon = document.add(card, { type: 'GROUP' });
    for (let j = 0; j < strokes; j++) document.add(icon, { type: 'VECTOR' });
  }
  document.forgetHistory();
  return { ...file, pageId: document.currentPage.id };
}

test('500 photos on a page are gone through in stretches, in turns with the editor, in messages of bounded size', async () => {
  const file = boards(500, 4);
  const controller = await startController(file.document, { longestTurnMs });
  const startedMs = performance.now();
  const { stretches, names, photos } = await scanWholePage(controller, file.pageId);
  const tookMs = performance.now() - startedMs;
  const bytes = stretches.map((stretch) => JSON.stringify(stretch).length);
  expect(names).toEqual(Array.from({ length: 500 }, (_, i) => `${i}`));
  expect(photos.every(({ target }) => target.recipe !== null)).toBe(true);
  expect(stretches).toHaveLength(16);
  expect(Math.max(...bytes)).toBeLessThan(largestMessageBytes);
  expect(tookMs).toBeLessThan(15_000);
});
