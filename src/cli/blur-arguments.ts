import { BlurError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { SubjectChoice } from '../contract/subject-choice.js';
import { blurOptionGroups } from './blur-options.js';
import { lookFromOption } from './look-from-option.js';
import { readOptionValues } from './option-values.js';
import { settingsFromValues } from './settings-from-values.js';
import { subjectFromValues } from './subject-from-values.js';

/** What `wide-open blur` was asked to do, checked. */
export interface BlurArguments {
  readonly photos: readonly string[];
  readonly look: Look;
  /** a backdrop picture stands in here by its path */
  readonly settings: RenderSettings;
  readonly out: string | null;
  readonly subject: SubjectChoice | null;
  readonly headHeightPx: number | null;
  readonly strokes: string | null;
  readonly matte: string | null;
  readonly disparity: string | null;
  readonly matteOut: string | null;
  readonly confidenceOut: string | null;
  readonly disparityOut: string | null;
  readonly report: string | null;
}

const singlePhotoOptions = [
  'subject',
  'head-height-px',
  'strokes',
  'matte',
  'disparity',
  'matte-out',
  'confidence-out',
  'disparity-out',
] as const;

/**
 * @param args - the words after `blur`
 * @throws BlurError `bad-argument` | `file-unreadable` (of a look file) with a sentence for people
 */
export function parseBlurArguments(args: readonly string[]): BlurArguments {
  const values = readOptionValues(args, blurOptionGroups);
  if (values.words.length === 0) throw new BlurError('bad-argument', 'Name at least one photo.');
  const alone = singlePhotoOptions.find((name) => values.has(name));
  if (alone !== undefined && values.words.length > 1) {
    throw new BlurError('bad-argument', `--${alone} goes with one photo at a time.`);
  }
  if (values.has('strokes') && values.has('matte')) {
    throw new BlurError(
      'bad-argument',
      '--strokes corrects the matte that is found; it does not go with --matte.',
    );
  }
  if (values.has('confidence-out') && values.has('matte')) {
    throw new BlurError(
      'bad-argument',
      '--confidence-out judges the matte that is found; it does not go with --matte.',
    );
  }
  const look = lookFromOption(values.text('look'));
  return {
    photos: values.words,
    look,
    settings: settingsFromValues(values, look.settings),
    out: values.text('out'),
    subject: subjectFromValues(values),
    headHeightPx: values.number('head-height-px'),
    strokes: values.text('strokes'),
    matte: values.text('matte'),
    disparity: values.text('disparity'),
    matteOut: values.text('matte-out'),
    confidenceOut: values.text('confidence-out'),
    disparityOut: values.text('disparity-out'),
    report: values.text('report'),
  };
}
