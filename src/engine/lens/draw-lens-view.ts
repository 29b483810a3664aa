import { drawLayer } from './draw-layer.js';
import type { DrawLensView } from './lens-picture.js';

/** Draws a view on the processor, in plain arithmetic: what every other back end is measured against. */
export const drawLensView: DrawLensView = async (view, job) => {
  const room = await drawLayer(view.room, view, job);
  const near = view.near && (await drawLayer(view.near, view, job));
  return {
    room: {
      readBand: (firstRow, rows, into) => {
        room.readBand(firstRow, rows, into);
      },
    },
    near,
  };
};
