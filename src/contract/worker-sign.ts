/**
 * What the worker says besides answering calls. `hello`: its script runs. `alive`: a long job breathes, at most twice a second.
 */
export interface WorkerSign {
  readonly kind: 'hello' | 'alive';
}

/** The sign in `value`, or undefined for anything else. Never throws. */
export function parseWorkerSign(value: unknown): WorkerSign | undefined {
  const kind = (value as Partial<WorkerSign> | null | undefined)?.kind;
  return kind === 'hello' || kind === 'alive' ? { kind } : undefined;
}
