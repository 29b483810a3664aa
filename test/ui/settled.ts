import type { Frame } from 'playwright-core';

/** Waits until the picture has this tag, and is neither analysed nor renewed any more. */
export async function settled(panel: Frame, tag: string | RegExp = 'f/4'): Promise<void> {
  await panel.locator('.tag', { hasText: tag }).first().waitFor();
  await panel.locator('progress, [aria-busy="true"]').first().waitFor({ state: 'detached' });
}
