import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

/** Puts axe into the panel's frame; once per page. */
export const loadAxe = (panel: Frame): Promise<unknown> =>
  panel.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));

/** What axe finds fault with in the panel's own frame; every rule but those about whole pages. */
export const axeViolations = (panel: Frame): Promise<string[]> =>
  panel.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
