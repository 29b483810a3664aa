/** One sweep over a PNG: which pixels its rows hold. */
export interface PngPass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  /** pixels per row and rows of this pass, both > 0 */
  readonly width: number;
  readonly height: number;
}

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes that hold any pixel, in file order: one for a plain PNG, up to seven for an interlaced one. Source: PNG, section 8.2. */
export function pngPasses(widthPx: number, heightPx: number, interlaced: boolean): readonly PngPass[] {
  const starts = interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return starts
    .map(([x, y, stepX, stepY]) => ({
      x,
      y,
      stepX,
      stepY,
      width: Math.ceil((widthPx - x) / stepX),
      height: Math.ceil((heightPx - y) / stepY),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}
