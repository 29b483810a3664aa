/** xy chromaticities of white, red, green and blue. */
export type Chromaticities = readonly [
  white: readonly [number, number],
  red: readonly [number, number],
  green: readonly [number, number],
  blue: readonly [number, number],
];

/** How a file names the colour space of its pixels; the strongest statement only, by PNG's own precedence. */
export type EmbeddedProfile =
  | { readonly form: 'none' }
  /** PNG `sRGB` */
  | { readonly form: 'srgb' }
  | { readonly form: 'icc'; readonly icc: Uint8Array }
  /** PNG `iCCP`: zlib data that the caller has to inflate */
  | { readonly form: 'deflated-icc'; readonly deflated: Uint8Array }
  /** PNG `gAMA` with or without `cHRM`; `gamma` is the file's, i.e. 1/2.2 = 0.45455 for most */
  | { readonly form: 'gamma'; readonly gamma: number; readonly chromaticities: Chromaticities | null }
  /** PNG `cICP`: code points of ITU-T H.273 */
  | { readonly form: 'coded'; readonly primaries: number; readonly transfer: number }
  /** a profile is there, yet cannot be put together */
  | { readonly form: 'damaged' };
