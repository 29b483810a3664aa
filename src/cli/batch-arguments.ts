import { resolve } from 'node:path';
import { BlurError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { batchOptionGroups } from './batch-options.js';
import { defaultJobs } from './default-jobs.js';
import { lookFromOption } from './look-from-option.js';
import { readOptionValues } from './option-values.js';
import { settingsFromValues } from './settings-from-values.js';

/** What `wide-open batch` was asked to do, checked. */
export interface BatchArguments {
  readonly folder: string;
  readonly out: string;
  readonly look: Look;
  /** a backdrop picture stands in here by its path */
  readonly settings: RenderSettings;
  readonly jobs: number;
}

/**
 * @param args - the words after `batch`
 * @throws BlurError `bad-argument` | `file-unreadable` (of a look file) with a sentence for people
 */
export function parseBatchArguments(args: readonly string[]): BatchArguments {
  const values = readOptionValues(args, batchOptionGroups);
  const [folder, ...more] = values.words;
  if (folder === undefined || more.length > 0) {
    throw new BlurError('bad-argument', 'Name one folder of photos; for single photos there is blur.');
  }
  const out = values.text('out');
  if (out === null) throw new BlurError('bad-argument', 'Say with --out DIR where the results go.');
  if (resolve(out) === resolve(folder)) {
    throw new BlurError('bad-argument', 'The results would overwrite the photos: choose another --out.');
  }
  const look = lookFromOption(values.text('look'));
  const jobs = values.number('jobs') ?? defaultJobs();
  if (!Number.isInteger(jobs))
    throw new BlurError('bad-argument', `--jobs takes a whole number, not “${jobs}”.`);
  return { folder, out, look, settings: settingsFromValues(values, look.settings), jobs };
}
