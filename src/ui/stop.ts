import { BlurError } from '../contract/blur-error.js';

/** A way to end waiting for something that cannot itself be told to end at once. */
export interface Stop {
  /** Settles as `call` does, or rejects with `cancelled` once it is stopped. */
  readonly race: <T>(call: Promise<T>) => Promise<T>;
  /** Everything that waits in `race`, now or later, ends. */
  readonly now: () => void;
}

export function createStop(): Stop {
  let end = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    end = () => reject(new BlurError('cancelled'));
  });
  stopped.catch(() => undefined); // nobody may be waiting
  return { race: (call) => Promise.race([call, stopped]), now: () => end() };
}
