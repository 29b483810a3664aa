import type { Intents } from '../../src/ui/intents.js';

/** Takes every intent and does nothing, so that a story stays as it was set up. */
export const stillIntents = new Proxy({} as Intents, { get: () => () => Promise.resolve() });
