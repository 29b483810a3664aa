import type { Batch } from './batch.js';
import { batchNews } from './batch-news.js';
import type { Check } from './check.js';
import { checkSummary } from './check-summary.js';
import { strings } from './strings.js';

/** What is read aloud about a check: photos, never percentages. @param fixes - what is being done about it, or was last */
export function checkNews(check: Check, fixes: Batch | null): string {
  if (fixes !== null && fixes.run !== 'resting') return batchNews(fixes);
  const words = strings.check;
  if (check.run === 'scanning') return words.scanning(check.scanned?.found ?? 0);
  if (check.run === 'measuring') return words.measured(...checkProgress(check));
  return checkSummary(check);
}

/** How many photos have been measured, or could not be, and of how many. */
export function checkProgress({ rows }: Pick<Check, 'rows'>): readonly [finished: number, total: number] {
  const open = rows.filter(({ state }) => state.kind === 'waiting' || state.kind === 'measuring').length;
  return [rows.length - open, rows.length];
}
