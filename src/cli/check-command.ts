import { join } from 'node:path';
import { BlurError } from '../contract/blur-error.js';
import type { CheckedPhoto } from '../contract/checked-photo.js';
import type { IgnoredFinding } from '../contract/ignored-finding.js';
import type { Look } from '../contract/look.js';
import type { SetReport } from '../contract/set-report.js';
import { judgeSet } from '../engine/check/judge-set.js';
import { checkPage } from '../report/check-page.js';
import { checkReportJson } from '../report/check-report-json.js';
import { type CheckedSet, isConsistent } from '../report/checked-set.js';
import { describeFinding } from '../report/describe-finding.js';
import { openBatchRecipes, type PhotoRecipes } from './batch-recipes.js';
import { type CheckArguments, parseCheckArguments } from './check-arguments.js';
import { describeError } from './describe-error.js';
import { forEachAtOnce } from './for-each-at-once.js';
import { catchInterruption } from './interruption.js';
import { makeFolder } from './make-folder.js';
import { createPhotoPool } from './photo-pool.js';
import type { MeasuredPhoto } from './photo-tasks.js';
import { loadPhotoThreads } from './photo-threads.js';
import { createProgressDisplay } from './progress-display.js';
import { settingsByContent } from './settings-by-content.js';
import { shortNames } from './short-names.js';
import { writeFileWhole } from './write-file-whole.js';

const thumbnailPx = 480;

/** A file does not say which look it has; that no batch has drawn it is no finding where no batch has ever been. */
const unknowable: IgnoredFinding = { code: 'no-look', reason: 'no batch has been here' };

type Measured = MeasuredPhoto & PhotoRecipes;

/**
 * `wide-open check`: measures photos, several at a time, and says whether they are alike and like a look. Changes nothing.
 * @returns the exit code: 0 consistent, 1 something was found, 2 some photos could not be measured, 130 interrupted
 * @throws BlurError `bad-argument` | `file-unreadable` before any work, `file-unwritable` for the report
 */
export async function runCheckCommand(args: readonly string[]): Promise<number> {
  const asked = parseCheckArguments(args);
  const look = asked.look && { ...asked.look, settings: await settingsByContent(asked.look.settings) };
  if (asked.report !== null) await makeFolder(asked.report);
  const outcome = await measureAll(asked);
  if (outcome === null) return 130;
  const set = judge(asked.photos, outcome, look);
  process.stdout.write(summaryOf(set));
  if (asked.report !== null) {
    await writeFileWhole(join(asked.report, 'report.json'), checkReportJson(set));
    await writeFileWhole(join(asked.report, 'report.html'), checkPage(set));
    process.stdout.write(`Report: ${join(asked.report, 'report.html')}\n`);
  }
  if (set.failed.length > 0) return 2;
  return isConsistent(set) ? 0 : 1;
}

type Outcomes = ReadonlyMap<string, Measured | { readonly error: BlurError }>;

/** By path; null when interrupted, since half a set is judged wrongly. */
async function measureAll({ photos, jobs, report }: CheckArguments): Promise<Outcomes | null> {
  const outcomes = new Map<string, Measured | { readonly error: BlurError }>();
  const recipesOf = openBatchRecipes();
  const progress = createProgressDisplay(photos.length, process.stderr, process.stderr);
  const interruption = catchInterruption(() => {});
  // There is nothing to finish: what is measured is not kept.
  const stop = interruption.finishing;
  const pool = createPhotoPool(jobs, await loadPhotoThreads());
  const task = { thumbnailPx: report === null ? null : thumbnailPx };
  try {
    await forEachAtOnce(photos, jobs, stop, async (photo) => {
      try {
        const outcome = await pool.run('measure', { ...task, path: photo }, stop);
        if ('error' in outcome) throw BlurError.fromWire(outcome.error);
        outcomes.set(photo, { ...outcome, ...(await recipesOf(photo, outcome.sha256)) });
        progress.done(photo);
      } catch (thrown) {
        if (stop.aborted) return;
        const error = BlurError.from(thrown);
        outcomes.set(photo, { error });
        progress.failed(`${photo}: ${describeError(error)}`);
      }
    });
  } finally {
    progress.end();
    await pool.close();
    interruption.release();
  }
  return stop.aborted ? null : outcomes;
}

function judge(photos: readonly string[], outcomes: Outcomes, look: Look | null): CheckedSet {
  const names = shortNames(photos);
  const all = photos.map((photo) => ({ name: names.get(photo)!, outcome: outcomes.get(photo)! }));
  const measured = all.flatMap(({ name, outcome }) => ('error' in outcome ? [] : [{ name, ...outcome }]));
  const looks = look ? [look] : [];
  const report = judgeSet(
    measured.map((photo) => checkedPhoto(photo, look)),
    looks,
  );
  return {
    ...{ title: '', looks, report: withoutUnknowable(report), names: new Map() },
    failed: all.flatMap(({ name, outcome }) =>
      'error' in outcome
        ? [{ id: name, error: outcome.error.toWire(), words: describeError(outcome.error) }]
        : [],
    ),
    thumbnails: new Map(measured.flatMap(({ name, thumbnail }) => (thumbnail ? [[name, thumbnail]] : []))),
  };
}

const checkedPhoto = (
  { name, measures, recipe, staleRecipe, isBatchFolder }: Measured & { name: string },
  look: Look | null,
): CheckedPhoto => ({
  ...{ id: name, measures, recipe, staleRecipe, isRound: false, layerHeight: null },
  lookId: look?.id ?? null,
  ignored: isBatchFolder ? [] : [unknowable],
});

const withoutUnknowable = (report: SetReport): SetReport => ({
  ...report,
  photos: report.photos.map((photo) => ({
    ...photo,
    ignored: photo.ignored.filter(({ reason }) => reason !== unknowable.reason),
  })),
});

/** Worst first, as the report. */
function summaryOf({ looks, report, failed }: CheckedSet): string {
  const off = report.photos.filter(({ findings }) => findings.length > 0);
  const lines = off.flatMap(({ id, score, findings }) => [
    `${id}: ${Math.floor(score)}`,
    ...findings.map((finding) => `  ${describeFinding(finding, looks)}`),
  ]);
  const lost = failed.length === 0 ? '' : `, ${failed.length} could not be measured`;
  const verdict = `Score ${report.score}: ${off.length} of ${report.photos.length} off${lost}`;
  return `${[...lines, verdict].join('\n')}\n`;
}
