import { type Canvas, createCanvas, fillCanvas, hangLayer, type Light } from './canvas.js';
import type { TruthDepth, TruthLayer, TruthScene } from './truth-scene.js';

/** Of the tests' small scenes. */
export const sidePx = 96;
const marginPx = 32;

/** A picture for a small scene. */
export const smallCanvas = (): Canvas => createCanvas({ widthPx: sidePx, heightPx: sidePx }, marginPx);

/** An opaque layer of one colour, or of a colour that depends on the place (asked at pixel centres). */
export function fullLayer(
  colour: Light | ((x: number, y: number) => Light),
  depth: Partial<TruthDepth>,
): TruthLayer {
  const canvas = smallCanvas();
  fillCanvas(canvas, typeof colour === 'function' ? colour : () => colour);
  return hangLayer(canvas, 'room', depth);
}

/** A black wall with one bright pixel, whose centre is at `x`, `y` (halves). */
export const lampWall = (x: number, y: number, depth: Partial<TruthDepth>, bright = 1000): TruthLayer =>
  fullLayer((px, py) => (px === x && py === y ? [bright, bright, bright] : [0, 0, 0]), depth);

/** The layers as a scene of 96 × 96 pixels. */
export const smallScene = (layers: readonly TruthLayer[]): TruthScene => ({
  name: 'small',
  widthPx: sidePx,
  heightPx: sidePx,
  headHeightPx: 40,
  layers,
  hasLamps: false,
});
