const kinds = ['hello', 'alive', 'gpu-lost'] as const;

/**
 * What the worker says besides answering calls. `hello`: its script runs. `alive`: a long job breathes, at most twice a second.
 * `gpu-lost`: the graphics card has failed or was taken away; what it was drawing is drawn by the processor.
 */
export interface WorkerSign {
  readonly kind: (typeof kinds)[number];
}

/** The sign in `value`, or undefined for anything else. Never throws. */
export function parseWorkerSign(value: unknown): WorkerSign | undefined {
  const said = (value as Partial<WorkerSign> | null | undefined)?.kind;
  const kind = kinds.find((known) => known === said);
  return kind && { kind };
}
