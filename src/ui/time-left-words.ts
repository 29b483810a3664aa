import { strings } from './strings.js';

/** `about 3 min left`: no finer than such a guess is good for. */
export const timeLeftWords = (ms: number): string =>
  ms < 50_000 ? strings.batch.underMinute : strings.batch.minutes(Math.max(1, Math.round(ms / 60_000)));
