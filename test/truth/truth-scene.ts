/** Where a flat surface stands: t(x, y) = t + perX · (x − width/2) + perY · (y − height/2), the frame's pixels, centres at halves. */
export interface TruthDepth {
  readonly t: number;
  readonly perX: number;
  readonly perY: number;
}

/** One flat surface of a scene; its picture goes on beyond the frame. Read only. */
export interface TruthLayer {
  readonly role: 'near' | 'person' | 'room';
  readonly depth: TruthDepth;
  /** the picture reaches so far beyond the frame on every side; what lies farther out repeats its rim */
  readonly marginPx: number;
  /** of the picture: the frame's and two margins */
  readonly widthPx: number;
  readonly heightPx: number;
  /** linear RGB, interleaved, not multiplied by alpha; lamps are above 1 */
  readonly light: Float32Array;
  /** 0..1; 1 everywhere in a scene's last layer */
  readonly alpha: Float32Array;
}

/** A made-up room of flat surfaces of which everything is known, also what lies behind the person. Read only. */
export interface TruthScene {
  readonly name: string;
  /** of the frame */
  readonly widthPx: number;
  readonly heightPx: number;
  /** crown to chin */
  readonly headHeightPx: number;
  /** nearest first */
  readonly layers: readonly TruthLayer[];
  /** whether anything in it is so much brighter than white that its disc stands out */
  readonly hasLamps: boolean;
}
