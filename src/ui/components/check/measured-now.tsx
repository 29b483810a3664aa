import type { Check } from '../../check.js';
import { RowHead } from './row-head.js';

/** The photo that is being measured. */
export function MeasuredNow({ check }: { readonly check: Check }) {
  const row = check.rows.find(({ state }) => state.kind === 'measuring');
  return row === undefined ? null : <RowHead row={row} showsPage={check.scope === 'file'} />;
}
