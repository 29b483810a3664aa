/** A piece of a photo whose matte is partly known. Row-major, `widthPx · heightPx` pixels. */
export interface MattingTile {
  readonly widthPx: number;
  readonly heightPx: number;
  /** HWC, encoded colour, 0..1 */
  readonly rgb: Float32Array;
  /** 1 where alpha is to be solved for */
  readonly unknown: Uint8Array;
  /** 0..1: the truth where known, the first guess where unknown; the solver overwrites the latter */
  readonly alpha: Float32Array;
  /** how much each unknown pixel is drawn to its first guess, against the Laplacian's own pull of about 1; absent: not at all */
  readonly guessPull?: Float32Array;
}
