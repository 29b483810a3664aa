import { emptyMemory, isPanelMemory, type PanelMemory } from '../contract/panel-memory.js';

type PanelSize = PanelMemory['size'];

const storageKey = 'panel-memory';

/** as the person has left the panel in this run; what the panel remembers of its size may be older */
let latestSize: PanelSize = null;

/** What this person should find again; of what is stored, whatever is readable as such, also from earlier versions. */
export async function readMemory(): Promise<PanelMemory> {
  const stored: unknown = await figma.clientStorage.getAsync(storageKey);
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<PanelMemory>;
  const part = <Key extends keyof PanelMemory>(key: Key): PanelMemory[Key] => {
    const alone: unknown = { ...emptyMemory, [key]: known[key] };
    return isPanelMemory(alone) ? alone[key] : emptyMemory[key];
  };
  return { lookId: part('lookId'), copied: part('copied'), size: part('size'), run: part('run') };
}

export async function writeMemory({ lookId, copied, size, run }: PanelMemory): Promise<null> {
  await figma.clientStorage.setAsync(storageKey, { lookId, copied, size: latestSize ?? size, run });
  return null;
}

/** Keeps the panel's size for the next time, beside all else that is remembered. */
export async function rememberSize(size: NonNullable<PanelSize>): Promise<void> {
  latestSize = size;
  await writeMemory(await readMemory());
}
