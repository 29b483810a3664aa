import type { LightBand } from './lit-backdrop.js';

/** Rows of what stands in front: light already multiplied by how much it covers. */
export interface NearBand extends LightBand {
  /** how much of what is behind it hides, 0..1 */
  readonly cover: Float32Array;
}

/** Finished things in front of the person, made row band by row band. */
export interface NearLight {
  /** Overwrites `into` with rows `firstRow … firstRow + rows − 1`. @returns false, `into` as it was, when these rows have none */
  readBand(firstRow: number, rows: number, into: NearBand): boolean;
}
