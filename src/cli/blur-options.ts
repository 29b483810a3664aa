import type { OptionGroups } from './command-option.js';
import { settingOptionGroups } from './setting-options.js';

/** Every option of `wide-open blur`. */
export const blurOptionGroups = {
  'What and where': {
    look: {
      value: 'ID|FILE.json',
      help: 'a look, or a file of looks (FILE.json#ID for one of several); default: corporate',
    },
    out: { value: 'FILE|DIR', help: 'the result (default: beside the photo, as name-look.ext)' },
    report: { value: 'FILE.json', help: 'write what was found and what it cost' },
  },
  ...settingOptionGroups,
  'What you know better': {
    subject: {
      value: 'X,Y[;X,Y]',
      help: 'stay sharp: the people at these points, as shares of width and height (default: auto)',
    },
    'head-height-px': { value: 'N', range: [1, 100_000], help: 'crown to chin' },
    strokes: {
      value: 'FILE.json',
      help: 'correct the matte: a list of strokes that keep or blur what they cross',
    },
    matte: { value: 'FILE', help: 'use this matte (grey PNG, white is the person)' },
    disparity: { value: 'FILE', help: 'use this disparity (grey PNG, white is near, black infinitely far)' },
    'matte-out': { value: 'FILE', help: 'write the matte used' },
    'confidence-out': {
      value: 'FILE',
      help: 'write how far the matte is to be believed; none for one of your own',
    },
    'disparity-out': { value: 'FILE', help: 'write the disparity used' },
  },
} as const satisfies OptionGroups;
