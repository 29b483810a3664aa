import type { Lab } from './lab.js';
import type { MatteVerdict } from './matte-verdict.js';

/**
 * What can be measured on one photo as its layer shows it; plain numbers, no judgement. "Frame" is what the layer shows. A head is
 * measured from crown to chin, hair not counted; lengths in head heights hold at every size and crop.
 */
export interface PhotoMeasures {
  /** where the head is; null when no face was found */
  readonly head: HeadMeasures | null;
  /** what is seen of the room; null when too little is */
  readonly backdrop: BackdropMeasures | null;
  /** the light on the face; null when no face was found */
  readonly person: PersonMeasures | null;
  /** how far the matte is to be believed */
  readonly verdict: MatteVerdict;
}

export interface HeadMeasures {
  /** head height as a share of the frame's height */
  readonly heightShare: number;
  /** middle between the eyes, as a share of the frame's height from its top, 0..1 within the frame */
  readonly eyeLine: number;
  /** the head's middle, as a share of the frame's width from its left, 0..1 within the frame */
  readonly centreX: number;
  /** of the line through the eyes, clockwise; −180..180 */
  readonly rollDeg: number;
  /** how far the head reaches beyond what is seen, in head heights; 0: all of it is in the frame */
  readonly cutOff: number;
  /** how much of the two shoulders is missing, 0..1 */
  readonly shouldersCutOff: number;
  /** gap between the head and the largest circle (ellipse, where the frame is not square) in the frame, as a share of the circle's radius; below 0: outside */
  readonly circleRoom: number;
  /** width by height of the frame */
  readonly aspect: number;
  /** how far the photo reaches beyond the head's middle between the eyes, in head heights, to each side as the layer shows it; seen or not */
  readonly room: {
    readonly above: number;
    readonly below: number;
    readonly left: number;
    readonly right: number;
  };
  /** head height in pixels of the photo */
  readonly heightPx: number;
}

export interface BackdropMeasures {
  /** diameter of the blur disc in head heights, as the room is typically drawn; null where nothing in it can tell */
  readonly blurHeads: number | null;
  /** t = 1 − S/D of the places that the blur was read from: 0 at the subject's distance, 1 at infinity */
  readonly depth: number;
  /** median tone */
  readonly tone: Lab;
  /** typical distance (ΔE*ab, median) of its places from that tone */
  readonly toneSpread: number;
  /** share of neighbouring places, a sixteenth of a head apart, that differ so much that the eye is caught, 0..1 */
  readonly clutter: number;
}

export interface PersonMeasures {
  /** stops by which the face's median light lies above 18 % grey; tells photos of one set apart, says nothing of skin */
  readonly exposureEv: number;
  /** correlated colour temperature of the light, read from the whites of the eyes; null where they are not seen well enough */
  readonly temperatureK: number | null;
  /** distance of that light from the Planckian locus, Δuv: above 0 greenish, below 0 pinkish */
  readonly tint: number | null;
  /** how soft the eyes are, as the diameter of a blur disc in head heights; few pixels make soft eyes too; null where they are not seen */
  readonly eyeBlurHeads: number | null;
}
