/** What Ctrl-C (or a polite end from outside) asks of a long run. */
export interface Interruption {
  /** asked once: begin no further photo */
  readonly finishing: AbortSignal;
  /** asked twice: drop the photos in hand */
  readonly dropping: AbortSignal;
  /** Signals end the process again as ever. */
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** @param onFirst - called when the first signal arrives, to tell people what happens */
export function catchInterruption(onFirst: () => void): Interruption {
  const finishing = new AbortController();
  const dropping = new AbortController();
  const ask = () => {
    if (finishing.signal.aborted) {
      dropping.abort();
      return;
    }
    finishing.abort();
    onFirst();
  };
  for (const signal of signals) process.on(signal, ask);
  return {
    finishing: finishing.signal,
    dropping: dropping.signal,
    release() {
      for (const signal of signals) process.off(signal, ask);
    },
  };
}
