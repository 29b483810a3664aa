import type { TruthDepth, TruthLayer } from './truth-scene.js';

/** Linear RGB; 1 is white, lamps are above. */
export type Light = readonly [number, number, number];

/** A layer's picture while it is painted: light multiplied by alpha. Coordinates are the frame's, pixel centres at halves. */
export interface Canvas {
  readonly marginPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** interleaved RGB */
  readonly light: Float32Array;
  readonly alpha: Float32Array;
}

/** An empty picture with a margin around a frame. */
export function createCanvas(frame: { widthPx: number; heightPx: number }, marginPx: number): Canvas {
  const widthPx = frame.widthPx + 2 * marginPx;
  const heightPx = frame.heightPx + 2 * marginPx;
  return {
    marginPx,
    widthPx,
    heightPx,
    light: new Float32Array(widthPx * heightPx * 3),
    alpha: new Float32Array(widthPx * heightPx),
  };
}

/** Lays light with the given cover, 0..1, over one pixel of the picture (not of the frame). */
export function coverPixel({ light, alpha }: Canvas, pixel: number, cover: number, colour: Light): void {
  const kept = 1 - cover;
  for (let channel = 0; channel < 3; channel++) {
    light[pixel * 3 + channel] = light[pixel * 3 + channel]! * kept + colour[channel]! * cover;
  }
  alpha[pixel] = alpha[pixel]! * kept + cover;
}

/**
 * Paints the whole picture; `colour` is asked in the frame's coordinates, at every pixel's centre or, for textures finer than
 * a pixel, at `grid` × `grid` places of it.
 */
export function fillCanvas(canvas: Canvas, colour: (x: number, y: number) => Light, grid = 1): void {
  for (let i = 0; i < canvas.alpha.length; i++) {
    const x = (i % canvas.widthPx) - canvas.marginPx;
    const y = Math.floor(i / canvas.widthPx) - canvas.marginPx;
    const mean: [number, number, number] = [0, 0, 0];
    for (let place = 0; place < grid * grid; place++) {
      const light = colour(x + ((place % grid) + 0.5) / grid, y + (Math.floor(place / grid) + 0.5) / grid);
      for (let channel = 0; channel < 3; channel++) mean[channel]! += light[channel]! / grid ** 2;
    }
    coverPixel(canvas, i, 1, mean);
  }
}

/** Hangs a finished picture up as a layer; the canvas must not be painted any more. */
export function hangLayer(canvas: Canvas, role: TruthLayer['role'], depth: Partial<TruthDepth>): TruthLayer {
  const { marginPx, widthPx, heightPx, alpha } = canvas;
  const light = canvas.light.map((value, i) => value / Math.max(1e-6, alpha[Math.floor(i / 3)]!));
  return { role, depth: { t: 0, perX: 0, perY: 0, ...depth }, marginPx, widthPx, heightPx, light, alpha };
}
