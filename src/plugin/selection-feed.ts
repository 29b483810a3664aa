import type { SelectionState } from '../contract/photo-target.js';

const settleMs = 30;

export interface SelectionFeed {
  /** Something may have changed: read soon, several times as one, and push when it differs from what the panel has. */
  notice(): void;
  /** Reads now, for a panel that asks. */
  read(): Promise<SelectionState>;
}

/** Keeps the panel's idea of the selection up to date with as few readings and messages as possible. */
export function createSelectionFeed(
  readSelection: () => Promise<SelectionState>,
  push: (state: SelectionState) => void,
): SelectionFeed {
  let told = '';
  let readings = 0;
  let isDue = false;

  async function read(): Promise<SelectionState> {
    const reading = ++readings;
    const state = await readSelection();
    // an older reading may end after a newer one
    if (reading === readings) told = JSON.stringify(state);
    return state;
  }

  async function refresh(): Promise<void> {
    isDue = false;
    const before = told;
    const reading = readings + 1;
    const state = await read();
    if (reading === readings && told !== before) push(state);
  }

  return {
    read,
    notice() {
      if (isDue) return;
      isDue = true;
      setTimeout(refresh, settleMs);
    },
  };
}
