import { batchNews } from './batch-news.js';
import { checkNews } from './check-news.js';
import type { PanelState } from './state.js';
import { timeLeftWords } from './time-left-words.js';

/** How far a task without a panel is, in one line; null before it has begun and after it has ended. */
export function taskNews({ check, batch }: Pick<PanelState, 'check' | 'batch'>): string | null {
  const hand = check.value ?? batch.value;
  if (hand === null || hand.run === 'resting') return null;
  const news = check.value !== null ? checkNews(check.value, null) : batchNews(batch.value!);
  return hand.msLeft === null ? news : `${news}, ${timeLeftWords(hand.msLeft)}`;
}
