import type { Foreground } from './foreground.js';

/** Time and air for long work. */
export interface Clock {
  /** milliseconds, monotone */
  now(): number;
  /** Lets waiting messages in, when the last time was long enough ago; otherwise returns at once. */
  breathe(): Promise<void>;
}

const breathEveryMs = 30;

/**
 * A clock that gives way to the event loop at most every 30 ms.
 * @param onBreath - called at each breath, e.g. to show a sign of life
 */
export function createClock(onBreath: () => void = () => {}): Clock {
  let lastBreathMs = performance.now();
  return {
    now: () => performance.now(),
    async breathe() {
      if (performance.now() - lastBreathMs < breathEveryMs) return;
      onBreath();
      await nextTask();
      lastBreathMs = performance.now();
    },
  };
}

/** The same clock for work that stands back, at every breath, for what is in front. */
export function standingBack(clock: Clock, front: Pick<Foreground, 'over'>): Clock {
  return {
    now: () => clock.now(),
    async breathe() {
      await clock.breathe();
      await front.over();
    },
  };
}

// A message to oneself is a task of its own and comes after the messages that are waiting already; timers are clamped to 4 ms.
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
