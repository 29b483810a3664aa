/** One photo of a run: its size, and how long it took or how much of it is done. */
export interface TimedPhoto {
  readonly megapixels: number;
  readonly ms: number;
}

export interface PhotoToDo {
  readonly megapixels: number;
  /** 0..1 of it that is done */
  readonly fraction: number;
}

/**
 * What every photo costs besides its own size, in megapixels: the networks look at a small picture. 6.2, 10.5 and 22.0 s for
 * 1, 4 and 16 megapixels (README) lie within a tenth of a line that meets zero at −5.
 */
const fixedMegapixels = 5;

const effort = ({ megapixels }: { megapixels: number }): number => megapixels + fixedMegapixels;

/** How long the photos still to do will take, judged by those done; null while none is done. */
export function msLeft(done: readonly TimedPhoto[], toDo: readonly PhotoToDo[]): number | null {
  if (done.length === 0) return null;
  const spent = done.reduce((sum, photo) => sum + photo.ms, 0);
  const pace = spent / done.reduce((sum, photo) => sum + effort(photo), 0);
  return pace * toDo.reduce((sum, photo) => sum + effort(photo) * (1 - photo.fraction), 0);
}
