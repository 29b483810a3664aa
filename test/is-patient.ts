/**
 * True with `WIDE_OPEN_SLOW=1`: then tests run too that take minutes and are about what the tests themselves are made of, or about a graphics card
 * that a program plays. Otherwise they are skipped, and counted as such.
 */
export const isPatient = process.env['WIDE_OPEN_SLOW'] === '1';
