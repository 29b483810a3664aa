import type { Size } from './paint-placement.js';

/** Which part of the page is seen: screen px = page px · scale + offset. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

const limits = { smallest: 0.05, largest: 8 };

/** The view that shows all of `content` inside `visible` with a margin, never enlarged. */
export function fitView(content: Box, visible: Box, marginPx = 32): View {
  const width = Math.max(40, visible.width - 2 * marginPx);
  const height = Math.max(40, visible.height - 2 * marginPx);
  const scale = clampScale(Math.min(1, width / content.width, height / content.height));
  return {
    scale,
    x: Math.round(visible.x + (visible.width - content.width * scale) / 2 - content.x * scale),
    y: Math.round(visible.y + (visible.height - content.height * scale) / 2 - content.y * scale),
  };
}

/** Zooms by `factor`, keeping the page's point under screen point `x`, `y` where it is. */
export function zoomAround(view: View, factor: number, x: number, y: number): View {
  const scale = clampScale(view.scale * factor);
  const ratio = scale / view.scale;
  return { scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio };
}

const clampScale = (scale: number): number => Math.min(limits.largest, Math.max(limits.smallest, scale));
