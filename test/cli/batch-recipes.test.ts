import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestName } from '../../src/cli/batch-manifest.js';
import { openBatchRecipes } from '../../src/cli/batch-recipes.js';
import { openManifest } from '../../src/cli/manifest-keeper.js';
import { looks } from '../../src/contract/looks.js';
import { parseRecipe } from '../../src/contract/recipe.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-recipes-'));
const at = (name: string) => join(folder, name);
const render = { lookId: 'corporate', lookVersion: 2, engineVersion: '0.1.0', settings: looks[1]!.settings };

describe('how a photo came about', () => {
  it('is known for what a batch wrote, in its folder and those within', async () => {
    mkdirSync(at('done/sub'), { recursive: true });
    const keeper = await openManifest(at('done'), render);
    keeper.note('sub/a.jpg', { sourceSha256: 'aa', resultSha256: 'bb' });
    keeper.note('c.jpg', { error: { code: 'no-person', message: '' } });
    await keeper.settled();
    const recipesOf = openBatchRecipes();
    const found = await recipesOf(at('done/sub/a.jpg'), 'bb');
    expect(found).toMatchObject({ isBatchFolder: true, staleRecipe: null });
    expect(parseRecipe(JSON.stringify(found.recipe))).toMatchObject({ ...render, sourceHash: 'aa' });
    const edited = await recipesOf(at('done/sub/a.jpg'), 'other');
    expect(edited).toMatchObject({ recipe: null, staleRecipe: { lookId: 'corporate' } });
    const nothing = { recipe: null, staleRecipe: null };
    expect(await recipesOf(at('done/c.jpg'), 'bb')).toEqual({ ...nothing, isBatchFolder: true });
    expect(await recipesOf(at('elsewhere.jpg'), 'bb')).toEqual({ ...nothing, isBatchFolder: false });
  });

  it('is not guessed where the list of a batch is damaged', async () => {
    mkdirSync(at('damaged'));
    writeFileSync(at(`damaged/${manifestName}`), '{');
    await expect(openBatchRecipes()(at('damaged/a.jpg'), 'aa')).rejects.toMatchObject({
      code: 'bad-argument',
    });
  });
});
