import { parseArgs } from 'node:util';
import { BlurError } from '../contract/blur-error.js';
import type { CommandOption, OptionGroups, OptionNameIn } from './command-option.js';

/** The words after a command, taken apart. Every reader throws BlurError `bad-argument` with a sentence for people. */
export interface OptionValues<Name extends string> {
  /** what is no option: photos, folders */
  readonly words: readonly string[];
  /** null when the option was not given */
  text(name: Name): string | null;
  /** null when the option was not given; the range is the option's own */
  number(name: Name): number | null;
  has(name: Name): boolean;
}

/** @throws BlurError `bad-argument` for options that do not exist or lack their value */
export function readOptionValues<Groups extends OptionGroups>(
  args: readonly string[],
  groups: Groups,
): OptionValues<OptionNameIn<Groups>> {
  const options: Readonly<Record<string, CommandOption>> = Object.assign({}, ...Object.values(groups));
  const { values, positionals } = split(args, options);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    words: positionals,
    text,
    number(name) {
      const given = text(name);
      if (given === null) return null;
      const [low, high] = options[name]?.range ?? [-Infinity, Infinity];
      const value = Number(given);
      if (given.trim() !== '' && value >= low && value <= high) return value;
      throw new BlurError('bad-argument', `--${name} takes a number from ${low} to ${high}, not “${given}”.`);
    },
    has: (name) => values[name] !== undefined,
  };
}

function split(args: readonly string[], known: Readonly<Record<string, CommandOption>>) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args: joinNegatives(args), allowPositionals: true, options });
  } catch (thrown) {
    throw new BlurError('bad-argument', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** `--exposure -1` means `--exposure=-1`: a minus before a digit begins a number, not an option. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\.?\d/.test(arg) && before !== undefined && /^--[^=]+$/.test(before)) {
      joined[joined.length - 1] = `${before}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}
