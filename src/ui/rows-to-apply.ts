import type { Batch, BatchRow } from './batch.js';
import { canRetry } from './batch-counts.js';
import type { Choice } from './choice.js';
import { choicesIn } from './choices-in.js';
import { isAsApplied } from './is-as-applied.js';

/** The photos to which the chosen look has still to be given, without those where trying again cannot help. */
export const rowsToApply = ({ rows }: Batch, choice: Choice): readonly BatchRow[] =>
  rows.filter((row) => {
    if (row.state.kind === 'failed') return canRetry(row);
    const { recipe } = row.target;
    return row.state.kind !== 'done' || !isAsApplied(recipe, choice, choicesIn(recipe));
  });
