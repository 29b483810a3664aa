import type { OptionGroups } from './command-option.js';
import { mostJobs } from './default-jobs.js';
import { settingOptionGroups } from './setting-options.js';

/** Every option of `wide-open batch`. */
export const batchOptionGroups = {
  'What and where': {
    look: {
      value: 'ID|FILE.json',
      help: 'a look, or a file of looks (FILE.json#ID for one of several); default: corporate',
    },
    out: { value: 'DIR', help: 'takes the results, under the photos’ own names; made when it is not there' },
    jobs: {
      value: 'N',
      range: [1, mostJobs],
      help: 'photos at a time, about 1 GB of memory each (default: what this machine can)',
    },
  },
  ...settingOptionGroups,
} as const satisfies OptionGroups;
