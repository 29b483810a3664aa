/**
 * How strokes are written down, as `packStrokes` writes and `unpackStrokes` reads them. Every character stands for six bits and
 * needs no escape in JSON. After the format's own number come, per stroke: the kind, the radius in steps (two characters), the
 * number of points, the first point (two characters each for x and y), then the way from each point to the next. Counts and ways are written five
 * bits at a time, low bits first, the sixth telling that more follow; a way's sign is its lowest bit.
 */
export const strokeCode = {
  /** first character; another one is a format to come */
  format: '1',
  alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  /** no strokes at all */
  none: 'none',
  kinds: ['keep', 'blur'],
  /** from 0 to 1 in this many steps: a pixel of the largest photo */
  steps: 4095,
  /** so that a recipe with the fullest settings stays below 4 kB; about 550 points */
  maxLength: 2400,
} as const;
