/** What a hint says of a pixel. */
export const hint = { none: 0, blur: 1, keep: 2 } as const;

/**
 * Where strokes leave no doubt, one byte per pixel, 0 nothing said, 1 surely room, 2 surely person; row-major, `widthPx · heightPx`
 * values. It lies over the whole photo and holds at any size of it.
 */
export interface StrokeHints {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}
