/** Rows of a picture with several float channels, read on demand so that no full-size float picture has to exist. */
export interface RowSource {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: number;
  /** Fills `into[channel]`, each at least `widthPx` long. @param y - 0..heightPx−1 */
  readRow(y: number, into: readonly Float32Array[]): void;
}
