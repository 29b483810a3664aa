import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Rules about whole pages, which a part of one cannot keep; a plugin's panel stands in somebody else's page. */
const pageRules = ['region', 'bypass', 'landmark-one-main', 'page-has-heading-one', 'document-title'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to in a document: WCAG 2.2 AA and good practice. Empty when nothing. */
export async function axeViolations(place: Page | Frame): Promise<readonly string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(axe);
  return place.evaluate(
    async ([values, off]) => {
      const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      const { violations } = await tool.run(document, { runOnly: { type: 'tag', values }, rules });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    [tags, pageRules] as const,
  );
}
