import type { Recipe } from '../../src/contract/recipe.js';
import type { OpenPlayground } from './open-playground.js';
import { button } from './panel-steps.js';

/** Many photos, one after another, on a busy machine. */
const checkWithinMs = 280_000;

/** Begins, or begins again, and waits for the result. */
export async function check(open: OpenPlayground, label: 'Check' | 'Check again'): Promise<void> {
  await button(open, label).click();
  await rested(open);
}

/** Waits until nothing is measured or fixed any more. A check of what is known is done at once, so its progress may never be seen. */
export async function rested(open: OpenPlayground): Promise<void> {
  const nextDrawn = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await open.panel.locator('body').evaluate(nextDrawn);
  await open.panel.locator('footer progress').waitFor({ state: 'detached', timeout: checkWithinMs });
  await button(open, 'Check again').waitFor({ timeout: checkWithinMs });
}

/** What was found, as the panel's chips say it: how many photos have each finding. */
export async function findings(open: OpenPlayground): Promise<Readonly<Record<string, number>>> {
  const chips = await open.panel.locator('.chips button').allInnerTexts();
  const counted = chips.flatMap((text) => {
    const [, title, count] = /^(.+), (\d+)$/.exec(text.trim()) ?? [];
    return title === undefined ? [] : [[title, Number(count)] as const];
  });
  // a single finding needs no chips: the list says it
  if (counted.length > 0) return Object.fromEntries(counted);
  const titles = await open.panel.locator('.finding .batch-text > span:first-child').allInnerTexts();
  return Object.fromEntries(titles.map((title) => [title, titles.filter((other) => other === title).length]));
}

/** The recipes that nodes hold, by the node's name. */
export async function recipes(open: OpenPlayground): Promise<ReadonlyMap<string, Recipe>> {
  const { nodes } = await open.snapshot();
  return new Map(
    nodes.flatMap(({ name, pluginData: { recipe } }) =>
      recipe === undefined ? [] : [[name, JSON.parse(recipe) as Recipe]],
    ),
  );
}

/** A designer at the brand sets variables of the team's library for one of its looks. */
export const setInLibrary = (
  open: OpenPlayground,
  mode: string,
  values: Readonly<Record<string, number>>,
): Promise<void> =>
  open.page.evaluate(
    ([brand, each]) => {
      for (const [variable, value] of Object.entries(each)) {
        window.playground!.changeLibrary(variable, brand, value);
      }
    },
    [mode, values] as const,
  );
