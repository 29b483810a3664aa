/** Errors of 0..1 are told in thousandths. */
export const milli = (value: number, digits = 1): string =>
  Number.isNaN(value) ? '–' : (value * 1000).toFixed(digits);

export const plain = (value: number, digits = 1): string =>
  Number.isNaN(value) ? '–' : value.toFixed(digits);
