import type { PixelBox } from '../../contract/face.js';

/** A box with `margin` of its own size more on each side, as far as the picture goes. */
export function paddedBox(
  box: PixelBox,
  margin: number,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): PixelBox {
  const [padX, padY] = [box.width * margin, box.height * margin];
  const [x, y] = [Math.max(0, box.x - padX), Math.max(0, box.y - padY)];
  const right = Math.min(widthPx, box.x + box.width + padX);
  const bottom = Math.min(heightPx, box.y + box.height + padY);
  return { x, y, width: right - x, height: bottom - y };
}
