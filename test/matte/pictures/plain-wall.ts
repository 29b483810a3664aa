import type { Light } from '../../truth/canvas.js';
import { cloudNoise } from '../../truth/noise.js';

/** A wall of one colour, unevenly lit. Linear RGB, interleaved, the caller's. */
export function plainWall(colour: Light, widthPx: number, heightPx: number): Float32Array {
  const light = new Float32Array(widthPx * heightPx * 3);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const lit = 0.8 + 0.3 * cloudNoise(x / widthPx, y / widthPx, 3, 2) - (0.1 * x) / widthPx;
    for (let channel = 0; channel < 3; channel++) light[i * 3 + channel] = lit * colour[channel];
  }
  return light;
}
