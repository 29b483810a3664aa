import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BlurError } from '../contract/blur-error.js';
import { engineVersion } from '../contract/engine-version.js';
import { type BatchArguments, parseBatchArguments } from './batch-arguments.js';
import type { BatchRender } from './batch-manifest.js';
import { describeError } from './describe-error.js';
import { findPhotos } from './find-photos.js';
import { forEachAtOnce } from './for-each-at-once.js';
import { catchInterruption } from './interruption.js';
import { makeFolder } from './make-folder.js';
import { type ManifestKeeper, openManifest } from './manifest-keeper.js';
import { createPhotoPool, type PhotoPool } from './photo-pool.js';
import { loadPhotoThreads } from './photo-threads.js';
import { createProgressDisplay, type ProgressDisplay } from './progress-display.js';
import { removeParts } from './remove-parts.js';
import { settingsByContent } from './settings-by-content.js';
import { sha256Of } from './sha256-of.js';
import { writeFileWhole } from './write-file-whole.js';

interface Run extends BatchArguments {
  readonly manifest: ManifestKeeper;
  readonly pool: PhotoPool;
  readonly progress: ProgressDisplay;
  readonly dropping: AbortSignal;
}

/** What became of one photo. */
type Fate = 'done' | 'skipped' | 'failed' | 'dropped';

/**
 * `wide-open batch`: a folder of photos, several at a time, each result under its photo's name. Only this thread writes, each file whole, so that a
 * run that is broken off leaves nothing half done. Every photo starts from the same state, so that its bytes do not depend on `--jobs`.
 * @returns the exit code: 0 all done, 1 some failed, 130 interrupted
 * @throws BlurError before any work `bad-argument`, `file-unreadable`; later only `file-unwritable`, when what was drawn has no place
 */
export async function runBatchCommand(args: readonly string[]): Promise<number> {
  const asked = parseBatchArguments(args);
  const photos = findPhotos(asked.folder, asked.out);
  await makeFolder(asked.out);
  const manifest = await openManifest(asked.out, await renderOf(asked));
  const progress = createProgressDisplay(photos.length, process.stdout, process.stderr);
  const interruption = catchInterruption(() =>
    progress.say('Finishing the photos in hand; once more to drop them.'),
  );
  const pool = createPhotoPool(asked.jobs, await loadPhotoThreads());
  const run = { ...asked, manifest, pool, progress, dropping: interruption.dropping };
  const fates: Fate[] = [];
  try {
    await forEachAtOnce(photos, asked.jobs, interruption.finishing, async (photo) => {
      fates.push(await treat(photo, run));
    });
  } finally {
    progress.end();
    await pool.close();
    await manifest.settled();
    interruption.release();
  }
  const count = (fate: Fate) => fates.filter((one) => one === fate).length;
  const before = count('skipped') > 0 ? `, ${count('skipped')} were done before` : '';
  const isCut = interruption.finishing.aborted;
  const rest = isCut ? `, ${photos.length - fates.length + count('dropped')} to go` : '';
  process.stdout.write(`${count('done')} done${before}, ${count('failed')} failed${rest}\n`);
  if (isCut) return 130;
  return count('failed') > 0 ? 1 : 0;
}

async function treat(
  photo: string,
  { folder, out, settings, manifest, pool, progress, dropping }: Run,
): Promise<Fate> {
  const [source, result] = [join(folder, photo), join(out, photo)];
  if (await isDone(source, result, manifest.doneAsNow(photo))) {
    progress.skipped();
    return 'skipped';
  }
  const outcome = await pool.run('blur', { path: source, settings }, dropping).catch((thrown: unknown) => {
    if (dropping.aborted) return null;
    return { error: BlurError.from(thrown).toWire() };
  });
  if (outcome === null) return 'dropped';
  if ('error' in outcome) {
    const { code, message } = outcome.error;
    manifest.note(photo, { error: { code, message } });
    progress.failed(`${source}: ${describeError(BlurError.fromWire(outcome.error))}`);
    return 'failed';
  }
  await makeFolder(dirname(result));
  await writeFileWhole(result, outcome.bytes);
  manifest.note(photo, { sourceSha256: outcome.sourceSha256, resultSha256: outcome.resultSha256 });
  const doubt = outcome.verdict.code === 'good' ? '' : ` (look at it: ${outcome.verdict.reasons.join(', ')})`;
  progress.done(`${source} → ${result}${doubt}`);
  return 'done';
}

/** True when the photo is still what was drawn, and the result what was written. */
async function isDone(
  source: string,
  result: string,
  entry: ReturnType<ManifestKeeper['doneAsNow']>,
): Promise<boolean> {
  await removeParts(result);
  if (entry === undefined) return false;
  const hashes = await Promise.all([source, result].map((path) => readFile(path).then(sha256Of, () => null)));
  return hashes[0] === entry.sourceSha256 && hashes[1] === entry.resultSha256;
}

async function renderOf({ look, settings }: BatchArguments): Promise<BatchRender> {
  return {
    ...{ lookId: look.id, lookVersion: look.version, engineVersion },
    settings: await settingsByContent(settings),
  };
}
