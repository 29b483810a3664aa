import { expect, test } from 'vitest';
import { recipeKey } from '../../src/contract/recipe.js';
import { fileWithPhoto, recipeDraft, startController } from './controller.js';
import { pngBytes } from './image-bytes.js';
import { scanWholePage } from './scan-whole-page.js';

const largestMessageBytes = 50_000;

/** Cards in rows: each a frame with a photo of its own that has a result, a name and an icon. */
function boards(cards: number) {
  const file = fileWithPhoto();
  const { document } = file;
  for (let i = 0; i < cards; i++) {
    const result = document.images.add(pngBytes(800, 600, 100 + i)).hash;
    const recipe = { schema: 1, ...recipeDraft, sourceHash: file.source, resultHash: result };
    const x = (i % 25) * 150;
    const card = document.add(document.currentPage.id, { type: 'FRAME', x, y: Math.floor(i / 25) * 200 });
    document.add(card, {
      type: 'RECTANGLE',
      name: `${i}`,
      fills: [{ ...file.photo, imageHash: result }],
      pluginData: { [recipeKey]: JSON.stringify(recipe) },
    });
    document.add(card, { type: 'TEXT' });
    document.add(card, { type: 'VECTOR' });
  }
  document.forgetHistory();
  return { ...file, pageId: document.currentPage.id };
}

test('500 photos on a page are gone through in stretches, in order, in messages of bounded size', async () => {
  const file = boards(500);
  const controller = await startController(file.document);
  const { stretches, names, photos } = await scanWholePage(controller, file.pageId);
  const bytes = stretches.map((stretch) => JSON.stringify(stretch).length);
  expect(names).toEqual(Array.from({ length: 500 }, (_, i) => `${i}`));
  expect(photos.every(({ target }) => target.recipe !== null)).toBe(true);
  expect(stretches).toHaveLength(16);
  expect(Math.max(...bytes)).toBeLessThan(largestMessageBytes);
}, 60_000);
