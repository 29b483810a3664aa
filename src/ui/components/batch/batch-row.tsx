import type { BatchRow as Row, RowState } from '../../batch.js';
import { canRetry } from '../../batch-counts.js';
import { Icon, type IconName } from '../../controls/icon.js';
import { IconButton } from '../../controls/icon-button.js';
import { usePanel } from '../../panel-context.js';
import { sentenceFor } from '../../sentence-for.js';
import { strings } from '../../strings.js';
import { Thumbnail } from './thumbnail.js';

export interface BatchRowProps {
  readonly row: Row;
  /** nothing runs, so that it can be tried again */
  readonly isResting: boolean;
}

/** One photo of several: what it is, where it stands, and what can be done about it. */
export function BatchRow({ row, isResting }: BatchRowProps) {
  const { intents } = usePanel();
  const { nodeId, nodeName } = row.target;
  return (
    <li class={`batch-row is-${row.state.kind}`}>
      <Thumbnail image={row.thumbnail} />
      <div class="batch-text">
        <span class="batch-name" title={nodeName}>
          {nodeName}
        </span>
        <Where state={row.state} nodeName={nodeName} />
      </div>
      {isResting && canRetry(row) && (
        <IconButton
          icon="reset"
          label={strings.batch.retryOf(nodeName)}
          onClick={() => void intents.batch.retryFailed(nodeId)}
        />
      )}
      <IconButton
        icon="target"
        label={strings.batch.showIn(nodeName)}
        onClick={() => intents.batch.show(nodeId)}
      />
    </li>
  );
}

function Where({ state, nodeName }: { state: RowState; nodeName: string }) {
  if (state.kind === 'working') {
    return (
      <progress
        aria-label={strings.batch.progressOf(nodeName)}
        max={1}
        {...(state.fraction > 0 ? { value: state.fraction } : {})}
      />
    );
  }
  return (
    <span class="batch-where">
      <Icon name={iconOf(state)} />
      {wordsOf(state)}
    </span>
  );
}

function iconOf(state: Exclude<RowState, { kind: 'working' }>): IconName {
  if (state.kind === 'waiting') return 'more';
  if (state.kind === 'failed') return 'warning';
  return state.verdict === 'good' ? 'check' : 'eye';
}

function wordsOf(state: Exclude<RowState, { kind: 'working' }>): string {
  if (state.kind === 'failed') return `${sentenceFor(state.error, navigator.onLine).title}.`;
  if (state.kind === 'waiting') return strings.batch.rows.waiting;
  return strings.batch.rows[state.verdict === 'good' ? 'done' : state.verdict];
}
