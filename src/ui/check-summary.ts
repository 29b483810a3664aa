import type { Check } from './check.js';
import { checkLists } from './check-lists.js';
import { strings } from './strings.js';

/** `9 of 12 alike, score 83`: the check in one line. */
export function checkSummary(check: Check): string {
  const words = strings.check;
  if (check.ended !== null && check.ended !== 'stopped') return words.failed;
  if (check.report === null) return check.ended === 'stopped' ? words.stoppedEarly : words.notBegun;
  if (check.rows.length === 0) return words.none[check.scope];
  const { off, alike, emptySlots, failed, waiting } = checkLists(check);
  const total = off.length + alike.length + emptySlots.length;
  const parts = [
    total > 0 ? words.alike(alike.length, total) : words.nobodyAtAll,
    failed.length > 0 && words.notMeasured(failed.length),
    waiting.length > 0 && words.notReached(waiting.length),
  ];
  const counted = parts.filter((part) => part !== false).join(', ');
  return total > 0 ? words.withScore(counted, check.report.score) : counted;
}
