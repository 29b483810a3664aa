import type { SelectionState } from '../contract/photo-target.js';

const settleMs = 30;

export interface SelectionFeed {
  /** Something may have changed: read soon, several times as one, and push when it differs from what the panel has. */
  notice(): void;
  /** Reads now, for a panel that asks. */
  read(): Promise<SelectionState>;
}

export interface SelectionFeedOptions {
  /** Gives null, and soon, once a newer reading has begun. */
  readonly readSelection: (isOutdated: () => boolean) => Promise<SelectionState | null>;
  readonly push: (state: SelectionState) => void;
  /** true: nothing is read or pushed; call `notice` when that ends */
  readonly isSilent: () => boolean;
}

/** Keeps the panel's idea of the selection up to date with as few readings and messages as possible. */
export function createSelectionFeed({ readSelection, push, isSilent }: SelectionFeedOptions): SelectionFeed {
  let told = '';
  let readings = 0;
  let isDue = false;
  let newest: Promise<SelectionState> | undefined;

  function startReading(): Promise<SelectionState> {
    const reading = ++readings;
    newest = readSelection(() => reading !== readings).then((state) => {
      // an older reading ends where the newer one does
      return state === null || reading !== readings ? (newest as Promise<SelectionState>) : state;
    });
    return newest;
  }

  async function refresh(): Promise<void> {
    isDue = false;
    if (isSilent()) return;
    const reading = readings + 1;
    const state = await startReading();
    const text = JSON.stringify(state);
    if (reading !== readings || text === told || isSilent()) return;
    told = text;
    push(state);
  }

  return {
    async read() {
      const state = await startReading();
      told = JSON.stringify(state);
      return state;
    },
    notice() {
      if (isDue || isSilent()) return;
      isDue = true;
      setTimeout(refresh, settleMs);
    },
  };
}
