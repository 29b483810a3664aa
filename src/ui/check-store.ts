import type { Signal } from '@preact/signals';
import type { Check, CheckRow } from './check.js';

/** Changes to the check in hand; none of them does anything when there is none. */
export interface CheckStore {
  set(change: Partial<Check>): void;
  rowOf(nodeId: string): CheckRow | undefined;
  /** Changes rows by their node ids, all in one step. */
  setRows(changes: ReadonlyMap<string, Partial<CheckRow>>): void;
}

export function createCheckStore(check: Signal<Check | null>): CheckStore {
  const set = (change: Partial<Check>) => {
    if (check.value !== null) check.value = { ...check.value, ...change };
  };
  return {
    set,
    rowOf: (nodeId) => check.value?.rows.find(({ scanned }) => scanned.target.nodeId === nodeId),
    setRows(changes) {
      const rows = check.value?.rows ?? [];
      set({
        rows: rows.map((row) => {
          const change = changes.get(row.scanned.target.nodeId);
          return change === undefined ? row : { ...row, ...change };
        }),
      });
    },
  };
}
