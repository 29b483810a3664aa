import { useMemo, useState } from 'preact/hooks';
import type { CheckFinding } from '../../../contract/check-finding.js';
import type { Lab } from '../../../contract/lab.js';
import type { Look } from '../../../contract/look.js';
import type { PhotoReport } from '../../../contract/photo-report.js';
import type { RowState } from '../../batch.js';
import type { CheckRow as Row } from '../../check.js';
import type { FixPlanner } from '../../check-fixes.js';
import { findingAdvice } from '../../finding-advice.js';
import { strings } from '../../strings.js';
import { FindingItem } from './finding-item.js';
import { FixState } from './fix-state.js';
import { IgnoredItem } from './ignored-item.js';
import { RowHead } from './row-head.js';

export interface CheckRowProps {
  readonly row: Row;
  readonly report: PhotoReport;
  /** the check is about more than one page */
  readonly showsPage: boolean;
  readonly tone: Lab | null;
  readonly looks: readonly Look[];
  readonly planner: FixPlanner;
  /** what is being done about it, or was last */
  readonly fix: RowState | undefined;
  /** the file may be changed, and nothing runs */
  readonly isFree: boolean;
}

/** Findings shown before somebody asks for all of them. */
const worst = 2;

/** One photo that was measured, its worst findings first. Drawn anew only when something about it has changed. */
export function CheckRow(props: CheckRowProps) {
  const { row, report, showsPage, tone, looks, planner, fix, isFree } = props;
  return useMemo(() => <Card {...props} />, [row, report, showsPage, tone, looks, planner, fix, isFree]);
}

function Card({ row, report, showsPage, tone, looks, planner, fix, isFree }: CheckRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { nodeId, nodeName, locked } = row.scanned.target;
  const { findings, ignored, measures } = report;
  const words = strings.check;
  const isFixable = ({ code }: CheckFinding) => planner(report, { code }) !== null;
  const adviceFor = (finding: CheckFinding) =>
    isFixable(finding) ? undefined : findingAdvice(finding.code, row.scanned.target);
  const hasAdvice = findings.some((finding) => adviceFor(finding) !== undefined);
  const more = Math.max(0, findings.length - worst) + ignored.length;
  const label = more > 0 ? words.more(more) : words.what;
  return (
    <li class="check-row">
      <RowHead {...{ row, showsPage }} />
      {locked && <p class="quiet">{words.lockedLayer}</p>}
      <FixState state={fix} />
      <ul class="findings">
        {findings.slice(0, isOpen ? undefined : worst).map((finding) => (
          <FindingItem
            key={finding.code}
            {...{ nodeId, nodeName, finding, measures, tone, looks, isFree }}
            isFixable={isFixable(finding)}
            advice={isOpen ? adviceFor(finding) : undefined}
          />
        ))}
        {isOpen &&
          ignored.map((finding) => (
            <IgnoredItem key={finding.code} {...{ nodeId, nodeName, finding, isFree }} />
          ))}
      </ul>
      {(more > 0 || hasAdvice) && (
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-label={isOpen ? undefined : `${label}: ${words.moreOf(nodeName)}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? words.less : label}
        </button>
      )}
    </li>
  );
}
