import { type BlurOption, blurOptionGroups } from './blur-options.js';

const nameColumn = 28;

/** What `--help` prints. */
export function usage(): string {
  const groups = Object.entries(blurOptionGroups).map(
    ([title, options]) => `${title}\n${Object.entries(options).map(lineOf).join('\n')}`,
  );
  return `Wide Open: lens blur for headshots, on this machine only.

  wide-open blur PHOTO… [options]     blur the room behind the person
  wide-open looks                     list the looks

${groups.join('\n\n')}

Colours are written as six or three hexadecimal digits. Exit codes: 0 all done, 1 some photos failed (the others are written),
2 wrong usage.
`;
}

function lineOf([name, { value, range, help }]: [string, BlurOption]): string {
  const left = `  --${name}${value === undefined ? '' : ` ${value}`}`;
  const isPlain = range === undefined || range[1] > 1000;
  return `${left.padEnd(nameColumn)}${help}${isPlain ? '' : ` (${range[0]} to ${range[1]})`}`;
}
