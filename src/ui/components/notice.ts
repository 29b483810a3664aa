import type { Notice } from '../job.js';
import { strings } from '../strings.js';

const undoKeys = () => (/Mac/.test(navigator.userAgent) ? '⌘Z' : 'Ctrl+Z');

/** The sentence that closes a job. */
export const noticeText = (notice: Notice): string =>
  notice === 'applied' ? strings.notices.applied(undoKeys()) : strings.notices[notice];
