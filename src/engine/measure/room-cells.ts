import type { Lab } from '../../contract/lab.js';
import type { Matrix3 } from '../colour/matrix3.js';
import type { FramedView } from './framed-view.js';
import { lightAt } from './light-at.js';
import { lightToLab } from './light-to-lab.js';
import type { MeasuredScene } from './measured-scene.js';

/** The room as a frame shows it, in coarse squares. */
export interface RoomCells {
  readonly columns: number;
  readonly rows: number;
  /** mean colour; null where somebody is, or no photo */
  readonly tones: readonly (Lab | null)[];
}

/** Samples in a cell, each way. */
const samples = 4;
const someone = 0.02;
/** On the frame's longer side; keeps a tiny head from making millions. */
const cellsMost = 200;

/** @param cellHeight - side of a square, in the view's unit */
export function roomCells(
  scene: MeasuredScene,
  view: FramedView,
  toXyz: Matrix3,
  cellHeight: number,
): RoomCells {
  const side = Math.max(cellHeight, Math.max(view.aspect, 1) / cellsMost);
  const columns = Math.max(1, Math.round(view.aspect / side));
  const rows = Math.max(1, Math.round(1 / side));
  const tones = Array.from({ length: columns * rows }, (_, cell) => {
    const light: [number, number, number] = [0, 0, 0];
    for (let k = 0; k < samples * samples; k++) {
      const x = (((cell % columns) + ((k % samples) + 0.5) / samples) * view.aspect) / columns;
      const y = (Math.floor(cell / columns) + (Math.floor(k / samples) + 0.5) / samples) / rows;
      const pixel = roomPixel(scene, view.toPhoto({ x, y }));
      if (pixel === undefined) return null;
      const [r, g, b] = lightAt(scene, pixel);
      light[0] += r / samples ** 2;
      light[1] += g / samples ** 2;
      light[2] += b / samples ** 2;
    }
    return lightToLab(light, toXyz);
  });
  return { columns, rows, tones };
}

function roomPixel({ source, alpha }: MeasuredScene, { x, y }: { x: number; y: number }): number | undefined {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= source.widthPx || row >= source.heightPx) return undefined;
  const pixel = row * source.widthPx + column;
  return alpha.data[pixel] > someone || source.data[pixel * 4 + 3] < 255 ? undefined : pixel;
}
