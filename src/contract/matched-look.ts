import type { Look } from './look.js';

/** What of a look a reference photo decides. */
export type MatchedLook = Required<Pick<Look, 'settings' | 'check'>>;
