import type { CheckRow } from '../../check.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { Thumbnail } from '../batch/thumbnail.js';

export interface RowHeadProps {
  readonly row: CheckRow;
  readonly showsPage: boolean;
}

/** Which photo it is, and where; a click brings it into view. */
export function RowHead({ row, showsPage }: RowHeadProps) {
  const { intents } = usePanel();
  const { target, assetName } = row.scanned;
  const place = [showsPage && row.page.name, assetName].filter((part) => part !== false && part !== null);
  return (
    <button
      type="button"
      class="row-head"
      title={strings.check.showIn(target.nodeName)}
      onClick={() => void intents.check.show(target.nodeId)}
    >
      <Thumbnail image={row.thumbnail} />
      <span class="batch-text">
        <span class="batch-name">{target.nodeName}</span>
        {place.length > 0 && <span class="batch-name quiet">{place.join(' · ')}</span>}
      </span>
    </button>
  );
}
