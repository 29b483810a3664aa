import type { CheckRow } from '../../check.js';
import { FoldedGroup } from '../../controls/folded-group.js';
import { sentenceFor } from '../../sentence-for.js';
import { GrowingList } from '../growing-list.js';
import { RowHead } from './row-head.js';

export interface CheckApartProps {
  readonly title: string;
  readonly rows: readonly CheckRow[];
  readonly showsPage: boolean;
}

/** Photos about which there is nothing to judge, folded, each with the reason where there is one. */
export function CheckApart({ title, rows, showsPage }: CheckApartProps) {
  if (rows.length === 0) return null;
  return (
    <FoldedGroup title={title}>
      <GrowingList
        label={title}
        items={rows}
        draw={(row) => (
          <li class="check-row" key={row.scanned.target.nodeId}>
            <RowHead {...{ row, showsPage }} />
            {row.state.kind === 'failed' && (
              <p class="quiet">{sentenceFor(row.state.error, navigator.onLine).title}.</p>
            )}
          </li>
        )}
      />
    </FoldedGroup>
  );
}
