import { parseArgs } from 'node:util';
import { BlurError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import { defaultLookId, findLook, looks } from '../contract/looks.js';
import type { RenderSettings } from '../contract/render-settings.js';

/** What `wide-open blur` was asked to do, checked. */
export interface BlurArguments {
  readonly photos: readonly string[];
  readonly look: Look;
  readonly settings: RenderSettings;
  readonly out: string | null;
  readonly headHeightPx: number | null;
  readonly matte: string | null;
  readonly disparity: string | null;
  readonly matteOut: string | null;
  readonly disparityOut: string | null;
  readonly report: string | null;
}

const singlePhotoOptions = ['head-height-px', 'matte', 'disparity', 'matte-out', 'disparity-out'] as const;

/**
 * @param args - the words after `blur`
 * @throws BlurError `bad-argument` with a sentence for people
 */
export function parseBlurArguments(args: readonly string[]): BlurArguments {
  const { values, positionals } = split(args);
  if (positionals.length === 0) throw new BlurError('bad-argument', 'Name at least one photo.');
  const alone = singlePhotoOptions.find((name) => values[name] !== undefined);
  if (alone !== undefined && positionals.length > 1) {
    throw new BlurError('bad-argument', `--${alone} goes with one photo at a time.`);
  }
  const lookId = values['look'] ?? defaultLookId;
  const look = findLook(lookId);
  if (look === undefined) {
    const known = looks.map(({ id }) => id).join(', ');
    throw new BlurError('bad-argument', `There is no look “${lookId}”. The looks are: ${known}.`);
  }
  const lens = {
    fNumber: numberIn(values['f-number'], '--f-number', 1, 32) ?? look.settings.lens.fNumber,
    focalLengthMm:
      numberIn(values['focal-length-mm'], '--focal-length-mm', 20, 200) ?? look.settings.lens.focalLengthMm,
  };
  return {
    photos: positionals,
    look,
    settings: { ...look.settings, lens },
    out: values['out'] ?? null,
    headHeightPx: numberIn(values['head-height-px'], '--head-height-px', 1, 100_000),
    matte: values['matte'] ?? null,
    disparity: values['disparity'] ?? null,
    matteOut: values['matte-out'] ?? null,
    disparityOut: values['disparity-out'] ?? null,
    report: values['report'] ?? null,
  };
}

function split(args: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        look: option,
        out: option,
        'f-number': option,
        'focal-length-mm': option,
        'head-height-px': option,
        matte: option,
        disparity: option,
        'matte-out': option,
        'disparity-out': option,
        report: option,
      },
    });
  } catch (thrown) {
    throw new BlurError('bad-argument', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function numberIn(text: string | undefined, name: string, low: number, high: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high)) {
    throw new BlurError('bad-argument', `${name} takes a number from ${low} to ${high}, not “${text}”.`);
  }
  return value;
}
