import type { PhotoReport } from '../../../contract/photo-report.js';
import { findingWords } from '../../finding-words.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

export interface IgnoredItemProps {
  readonly nodeId: string;
  readonly nodeName: string;
  readonly finding: PhotoReport['ignored'][number];
  readonly isFree: boolean;
}

/** A finding that somebody lives with, and why. */
export function IgnoredItem({ nodeId, nodeName, finding, isFree }: IgnoredItemProps) {
  const { intents } = usePanel();
  const title = findingWords(finding);
  return (
    <li class="finding">
      <span class="batch-text quiet">{strings.check.ignored(title, finding.reason)}</span>
      {isFree && (
        <button
          type="button"
          class="button"
          aria-label={strings.check.heedOf(title, nodeName)}
          onClick={() => void intents.check.heed(nodeId, finding.code)}
        >
          {strings.check.heed}
        </button>
      )}
    </li>
  );
}
