import type { Plane } from '../raster/plane.js';

/** A place in shares of the picture's width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the person stands, in shares of the picture's width and height. */
export interface SubjectPlace {
  /** the middle of the head */
  readonly head: Place;
  /** crown to chin, share of the height */
  readonly headHeight: number;
  /** where the person touches the floor; null when the frame cuts the person off, as in most headshots */
  readonly feet: (Place & { readonly halfWidth: number }) | null;
}

/** A row with less of a person than this share of the width holds a stray pixel. */
const enoughOfWidth = 0.02;
/** A person that ends in the lowest rows is cut off by the frame. */
const lowestRows = 0.015;
/** Feet are looked for in so many head heights above the lowest point. */
const feetHeads = 0.15;

/** Finds head and feet by the matte: the person's highest part, one head height deep, and the lowest. */
export function subjectPlace(alpha: Plane, headHeightPx: number): SubjectPlace {
  const { widthPx, heightPx } = alpha;
  const headHeight = Math.max(1, headHeightPx) / heightPx;
  const shares = rowShares(alpha);
  const enough = Math.max(1, widthPx * enoughOfWidth);
  const top = shares.findIndex((share) => share >= enough);
  if (top < 0) return { head: { x: 0.5, y: 0.4 }, headHeight, feet: null };
  const bottom = shares.findLastIndex((share) => share >= enough) + 1;
  const head = massIn(alpha, top, top + Math.max(1, headHeightPx));
  const place = {
    head: { x: head.x, y: Math.min(1, (top + headHeightPx / 2) / heightPx) },
    headHeight,
  };
  if (bottom >= heightPx * (1 - lowestRows)) return { ...place, feet: null };
  const feet = massIn(alpha, bottom - Math.max(1, feetHeads * headHeightPx), bottom);
  return { ...place, feet: { ...feet, y: bottom / heightPx } };
}

/** Pixels of person in each row. */
function rowShares({ widthPx, heightPx, data }: Plane): number[] {
  return Array.from({ length: heightPx }, (_, y) => {
    let share = 0;
    for (let i = y * widthPx; i < (y + 1) * widthPx; i++) if (data[i] > 0.5) share++;
    return share;
  });
}

/** Middle and half width of the person in some rows, shares of the width. */
function massIn({ widthPx, heightPx, data }: Plane, from: number, end: number) {
  let mass = 0;
  let moment = 0;
  let square = 0;
  for (let y = Math.max(0, Math.floor(from)); y < Math.min(heightPx, Math.ceil(end)); y++) {
    for (let x = 0; x < widthPx; x++) {
      const share = data[y * widthPx + x];
      mass += share;
      moment += share * (x + 0.5);
      square += share * (x + 0.5) ** 2;
    }
  }
  const middle = moment / mass;
  // Half the width of a bar with this spread.
  const halfWidth = Math.sqrt(Math.max(0, 3 * (square / mass - middle * middle)));
  return { x: middle / widthPx, halfWidth: halfWidth / widthPx };
}
