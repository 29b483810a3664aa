import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BlurError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import { checkOptionGroups } from './check-options.js';
import { defaultJobs } from './default-jobs.js';
import { findPhotos } from './find-photos.js';
import { lookFromOption } from './look-from-option.js';
import { readOptionValues } from './option-values.js';

/** What `wide-open check` was asked to do, checked. */
export interface CheckArguments {
  /** paths, each once, in one order; folders are taken apart already */
  readonly photos: readonly string[];
  /** null: the photos are held against each other only */
  readonly look: Look | null;
  /** folder */
  readonly report: string | null;
  readonly jobs: number;
}

/**
 * @param args - the words after `check`
 * @throws BlurError `bad-argument` | `file-unreadable` (of a look file) with a sentence for people
 */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
  const values = readOptionValues(args, checkOptionGroups);
  if (values.words.length === 0) throw new BlurError('bad-argument', 'Name a folder, or photos.');
  const look = values.has('look') ? lookFromOption(values.text('look')) : null;
  const jobs = values.number('jobs') ?? defaultJobs();
  if (!Number.isInteger(jobs)) {
    throw new BlurError('bad-argument', `--jobs takes a whole number, not “${jobs}”.`);
  }
  const report = values.text('report');
  const photos = [...new Set(values.words.flatMap((word) => photosAt(word, report)))];
  return { photos, look, report, jobs };
}

/** A name that is no folder is taken for a photo; when it is not there either, that photo fails and the rest does not. */
function photosAt(word: string, report: string | null): string[] {
  if (!statSync(word, { throwIfNoEntry: false })?.isDirectory()) return [word];
  return findPhotos(word, report).map((photo) => join(word, photo));
}
