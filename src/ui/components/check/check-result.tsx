import { useMemo } from 'preact/hooks';
import type { Check } from '../../check.js';
import type { FixPlanner } from '../../check-fixes.js';
import { checkLists, type JudgedRow } from '../../check-lists.js';
import { FoldedGroup } from '../../controls/folded-group.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { LeftOut } from '../batch/left-out.js';
import { GrowingList } from '../growing-list.js';
import { CheckApart } from './check-apart.js';
import { CheckFilters } from './check-filters.js';
import { CheckReports } from './check-reports.js';
import { CheckRow } from './check-row.js';
import { OlderVersion } from './older-version.js';
import { RowHead } from './row-head.js';

export interface CheckResultProps {
  readonly check: Check;
  readonly planner: FixPlanner;
  /** the file may be changed, and nothing runs */
  readonly isFree: boolean;
}

/** What a check has found: photos that are off, worst first, and all others apart. */
export function CheckResult({ check, planner, isFree }: CheckResultProps) {
  const { state } = usePanel();
  const words = strings.check;
  const { report, rows, filter, refused, failedPages } = check;
  const lists = useMemo(() => checkLists({ rows, report, filter }), [rows, report, filter]);
  const looks = state.looks.value;
  const fixes = new Map(state.fixes.value?.rows.map((row) => [row.target.nodeId, row.state]));
  const showsPage = check.scope === 'file';
  const tone = report?.medians.tone ?? null;
  const draw = ({ row, report: photo }: JudgedRow) => {
    const { nodeId } = row.scanned.target;
    return (
      <CheckRow
        key={nodeId}
        {...{ row, report: photo, showsPage, tone, looks, isFree }}
        planner={planner}
        fix={fixes.get(nodeId)}
      />
    );
  };
  const pages = failedPages.map(({ page, error }) => ({
    ...{ nodeId: page.pageId, nodeName: page.name, code: error.code, details: error.details },
  }));
  return (
    <>
      <OlderVersion {...{ check, planner, isFree }} />
      <CheckFilters check={check} count={lists.off.length} />
      {lists.emptySlots.length > 0 && (
        <section class="group" aria-label={words.emptySlots}>
          <h2>{words.emptySlots}</h2>
          <GrowingList
            label={words.emptySlots}
            items={lists.emptySlots}
            draw={(row) => (
              <li class="check-row" key={row.scanned.target.nodeId}>
                <RowHead {...{ row, showsPage }} />
                <p class="quiet">{words.nobodyInSlot}</p>
              </li>
            )}
          />
        </section>
      )}
      {lists.listed.length > 0 && (
        <GrowingList key={filter ?? 'all'} label={words.photosOff} items={lists.listed} draw={draw} />
      )}
      {lists.alike.length > 0 && (
        <FoldedGroup title={words.photosAlike(lists.alike.length)}>
          <GrowingList label={words.photosAlike(lists.alike.length)} items={lists.alike} draw={draw} />
        </FoldedGroup>
      )}
      <CheckApart title={words.nobody(lists.nobody.length)} rows={lists.nobody} showsPage={showsPage} />
      <CheckApart title={words.apart(lists.failed.length)} rows={lists.failed} showsPage={showsPage} />
      <CheckApart title={words.waiting(lists.waiting.length)} rows={lists.waiting} showsPage={showsPage} />
      <LeftOut layers={[...pages, ...refused]} />
      {report !== null && report.photos.length > 0 && <CheckReports check={check} />}
    </>
  );
}
