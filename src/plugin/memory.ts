import type { PanelMemory } from '../contract/messages.js';

const storageKey = 'panel-memory';

/** What this person used last; empty when nothing is stored or it is not readable as such. */
export async function readMemory(): Promise<PanelMemory> {
  const stored: unknown = await figma.clientStorage.getAsync(storageKey);
  const lookId =
    typeof stored === 'object' && stored !== null ? (stored as Partial<PanelMemory>).lookId : null;
  return { lookId: typeof lookId === 'string' ? lookId : null };
}

export async function writeMemory({ lookId }: PanelMemory): Promise<null> {
  await figma.clientStorage.setAsync(storageKey, { lookId });
  return null;
}
