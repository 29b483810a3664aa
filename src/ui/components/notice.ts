import type { Notice } from '../job.js';
import { strings } from '../strings.js';
import { undoKeys } from './undo-keys.js';

/** The sentence that closes a job. */
export const noticeText = (notice: Notice): string =>
  notice === 'applied' || notice === 'slot-finished'
    ? strings.notices[notice](undoKeys())
    : strings.notices[notice];
