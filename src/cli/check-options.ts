import type { OptionGroups } from './command-option.js';
import { mostJobs } from './default-jobs.js';

/** Every option of `wide-open check`. */
export const checkOptionGroups = {
  'What and where': {
    look: {
      value: 'ID|FILE.json',
      help: 'what the photos should look like, and how far they may differ; without it: like each other',
    },
    report: { value: 'DIR', help: 'write report.json and report.html there; made when it is not there' },
    jobs: {
      value: 'N',
      range: [1, mostJobs],
      help: 'photos at a time, about 1 GB of memory each (default: what this machine can)',
    },
  },
} as const satisfies OptionGroups;
