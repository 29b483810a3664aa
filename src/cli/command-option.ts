import type { ValueRange } from '../contract/in-range.js';

/** One option of a command. */
export interface CommandOption {
  /** placeholder of its value in the help; absent for a switch */
  readonly value?: string;
  /** of a number */
  readonly range?: ValueRange;
  readonly help: string;
}

/** All options of a command, in the groups and the order in which the help shows them. */
export type OptionGroups = Readonly<Record<string, Readonly<Record<string, CommandOption>>>>;

type KeyOf<Group> = Group extends unknown ? keyof Group & string : never;

/** The names of all options in some groups. */
export type OptionNameIn<Groups extends OptionGroups> = KeyOf<Groups[keyof Groups]>;
