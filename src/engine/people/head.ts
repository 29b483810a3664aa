import type { Face } from '../../contract/face.js';

/** A head on a {@link PeopleGrid}, in its pixels. */
export interface Head {
  /** halfway between crown and chin: where the eyes are */
  readonly x: number;
  readonly y: number;
  /** crown to chin */
  readonly heightPx: number;
  /** null for a head seen from behind or the side; otherwise as found, in photo pixels */
  readonly face: Face | null;
}
