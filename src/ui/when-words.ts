import { strings } from './strings.js';

/** A moment as people of this place write it; `time` is ISO 8601. */
export function whenWords(time: string): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return strings.versions.unknownTime;
  return moment.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
