import type { MattingLevel } from './matting-level.js';

/** Light of the person and of the room behind at every pixel of a level, interleaved RGB. */
export interface LayerColours {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly person: Float32Array;
  readonly room: Float32Array;
}

/** The level's own light for both, which is right wherever the matte is sure. */
export const coloursAsPhotographed = ({ widthPx, heightPx, light }: MattingLevel): LayerColours => ({
  widthPx,
  heightPx,
  person: light.slice(),
  room: light.slice(),
});

export interface Refinement {
  readonly coarse: LayerColours;
  /** row of the finer picture at which `level` begins, 0 for a whole picture */
  readonly firstRow: number;
}

/** Starts a finer level from a coarser one: each colour is known where the matte is sure, else taken from the coarse pixel. */
export function coloursFromCoarse(level: MattingLevel, { coarse, firstRow }: Refinement): LayerColours {
  const colours = coloursAsPhotographed(level);
  const { widthPx, heightPx, alpha } = level;
  for (let y = 0, at = 0; y < heightPx; y++) {
    const row = Math.min((firstRow + y) >> 1, coarse.heightPx - 1) * coarse.widthPx;
    for (let x = 0; x < widthPx; x++, at++) {
      const from = (row + (x >> 1)) * 3;
      const keepPerson = alpha[at] >= 1;
      const keepRoom = alpha[at] <= 0;
      for (let channel = 0; channel < 3; channel++) {
        if (!keepPerson) colours.person[at * 3 + channel] = coarse.person[from + channel];
        if (!keepRoom) colours.room[at * 3 + channel] = coarse.room[from + channel];
      }
    }
  }
  return colours;
}
