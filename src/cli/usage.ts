import { batchOptionGroups } from './batch-options.js';
import { blurOptionGroups } from './blur-options.js';
import { checkOptionGroups } from './check-options.js';
import type { CommandOption, OptionGroups } from './command-option.js';

const nameColumn = 28;

const commands = `  wide-open blur PHOTO… [options]                     blur the room behind the person
  wide-open batch DIR --out DIR [options]             the same for a whole folder, several photos at a time
  wide-open check DIR|PHOTO… [options]                measure whether photos are alike, and like a look
  wide-open looks [FILE.json…] [--out FILE.json]      list the looks, or those of files; write them into one file
  wide-open looks --schema                            print the JSON schema of such files`;

const chapters = {
  blur: {
    groups: blurOptionGroups,
    exitCodes: `0 all done, 1 some photos failed (the others are written), 2 wrong usage.`,
  },
  batch: {
    groups: batchOptionGroups,
    exitCodes: `0 all done, 1 some photos failed (the others are written), 2 wrong usage, 130 interrupted
(Ctrl-C once: finish the photos in hand; twice: drop them). The same command again goes on where it stopped: wide-open-batch.json
in the results' folder knows what is done.`,
  },
  check: {
    groups: checkOptionGroups,
    exitCodes: `0 consistent, 1 something was found, 2 wrong usage or some photos could not be measured, 130 interrupted.`,
  },
} as const satisfies Record<string, { groups: OptionGroups; exitCodes: string }>;

/** What `--help` prints: of one command, or of `blur`, which has most. */
export function usage(command: string | undefined): string {
  const name = command === 'batch' || command === 'check' ? command : 'blur';
  const { groups, exitCodes } = chapters[name];
  const parts = Object.entries<Readonly<Record<string, CommandOption>>>(groups).map(
    ([title, options]) => `${title}\n${Object.entries(options).map(lineOf).join('\n')}`,
  );
  return `Wide Open: lens blur for headshots, on this machine only.

${commands}

Options of ${name} (those of another command: wide-open COMMAND --help)

${parts.join('\n\n')}

Colours are written as six or three hexadecimal digits.
Exit codes: ${exitCodes}
`;
}

function lineOf([name, { value, range, help }]: [string, CommandOption]): string {
  const left = `  --${name}${value === undefined ? '' : ` ${value}`}`;
  const isPlain = range === undefined || range[1] > 1000;
  return `${left.padEnd(nameColumn)}${help}${isPlain ? '' : ` (${range[0]} to ${range[1]})`}`;
}
