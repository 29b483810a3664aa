/** Rows of a backdrop in linear light, ready to stand behind the person: three planes, `widthPx · rows` values each. */
export interface LightBand {
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/** A finished backdrop, made row band by row band: the lens's view of the room, or a studio backdrop. */
export interface LitBackdrop {
  /** Overwrites `into` with rows `firstRow … firstRow + rows − 1`. Values above 1 are lights brighter than white. */
  readBand(firstRow: number, rows: number, into: LightBand): void;
}
