import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds in a document; every rule but `region`, and but those named. */
export async function axeViolations(place: Page | Frame, without: readonly string[] = []): Promise<string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(axe);
  return place.evaluate(async (off) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const rules = Object.fromEntries(['region', ...off].map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true }, ...rules } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, without);
}
