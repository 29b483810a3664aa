/** The lowest and the highest value a setting may have, both included. */
export type ValueRange = readonly [low: number, high: number];

/** True for a number from `low` to `high`, both included; false for anything else, NaN too. */
export const inRange = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;
