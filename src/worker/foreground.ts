/** Work that somebody is waiting to see; what is not so pressing stands back for it. */
export interface Foreground {
  /** Runs work in front of all that awaits `over` at its checkpoints. It must not itself wait for any of that. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Settles once nothing is in front any more; at once when nothing is. */
  over(): Promise<void>;
}

export function createForeground(): Foreground {
  const running = new Set<Promise<unknown>>();
  return {
    async during(work) {
      const promise = work();
      running.add(promise);
      try {
        return await promise;
      } finally {
        running.delete(promise);
      }
    },
    async over() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
