import { useState } from 'preact/hooks';
import type { CheckFinding } from '../../../contract/check-finding.js';
import type { Lab } from '../../../contract/lab.js';
import type { Look } from '../../../contract/look.js';
import type { PhotoMeasures } from '../../../contract/photo-measures.js';
import { describeFinding, titleOfFinding } from '../../../report/describe-finding.js';
import { IconButton } from '../../controls/icon-button.js';
import { findingWords } from '../../finding-words.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { useKeptFocus } from '../use-kept-focus.js';
import { FindingFigure } from './finding-figure.js';
import { IgnoreForm } from './ignore-form.js';

export interface FindingItemProps {
  readonly nodeId: string;
  readonly nodeName: string;
  readonly finding: CheckFinding;
  readonly measures: PhotoMeasures;
  readonly tone: Lab | null;
  readonly looks: readonly Look[];
  /** a click can mend it */
  readonly isFixable: boolean;
  /** what can be done by hand */
  readonly advice: string | undefined;
  /** the file may be changed, and nothing runs */
  readonly isFree: boolean;
}

/** One thing that is off in one photo: what, by how much, and what can be done about it. */
export function FindingItem(props: FindingItemProps) {
  const { nodeId, nodeName, finding, measures, tone, looks, isFixable, advice, isFree } = props;
  const { intents } = usePanel();
  const [asks, setAsks] = useState(false);
  const place = useKeptFocus<HTMLLIElement>('.finding-buttons button');
  const { code } = finding;
  const words = strings.check;
  const title = findingWords(finding);
  const detail = describeFinding(finding, looks);
  return (
    <li class="finding" ref={place}>
      <FindingFigure {...{ finding, measures, tone }} />
      <div class="batch-text">
        <span>{title}</span>
        {detail !== titleOfFinding(code) && <span class="quiet">{detail}</span>}
        {advice !== undefined && <span class="quiet">{advice}</span>}
        {asks && (
          <IgnoreForm
            onDone={(reason) => {
              setAsks(false);
              if (reason !== null) void intents.check.ignore(nodeId, code, reason);
            }}
          />
        )}
      </div>
      {isFree && !asks && (
        <div class="finding-buttons">
          {isFixable && (
            <button
              type="button"
              class="button"
              aria-label={words.fixOf(title, nodeName)}
              onClick={() => void intents.check.fix({ nodeId, code })}
            >
              {words.fix}
            </button>
          )}
          <IconButton icon="ignore" label={words.ignoreOf(title, nodeName)} onClick={() => setAsks(true)} />
        </div>
      )}
    </li>
  );
}
