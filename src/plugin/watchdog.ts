export interface Watchdog {
  /** Gives it so much time from now on. */
  wait(ms: number): void;
  stop(): void;
}

/** Calls `bark` once nothing has been heard for as long as it was told to wait. */
export function createWatchdog(bark: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  return {
    stop,
    wait(ms) {
      stop();
      timer = setTimeout(bark, ms);
    },
  };
}
