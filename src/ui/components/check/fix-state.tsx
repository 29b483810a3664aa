import type { RowState } from '../../batch.js';
import { Icon } from '../../controls/icon.js';
import { sentenceFor } from '../../sentence-for.js';
import { strings } from '../../strings.js';

/** What is being done about a photo, or what came of it. */
export function FixState({ state }: { readonly state: RowState | undefined }) {
  const words = strings.check;
  switch (state?.kind) {
    case 'working':
      return (
        <progress
          aria-label={words.fixing}
          max={1}
          {...(state.fraction > 0 ? { value: state.fraction } : {})}
        />
      );
    case 'done':
      return (
        <p class="batch-where">
          <Icon name="check" />
          {state.isNear === true ? words.near : words.fixed}
        </p>
      );
    case 'failed': {
      const { title, next } = sentenceFor(state.error, navigator.onLine);
      return (
        <p class="batch-where failed">
          <Icon name="warning" />
          {title}. {next}
        </p>
      );
    }
    default:
      return null;
  }
}
