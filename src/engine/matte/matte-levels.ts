/** Long side up to which a matte's whole unsure band is solved at once. */
const coarseSidePx = 1000;

export interface LevelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Sizes at which a photo's matte is worked out, from the coarse one to the photo's own, each about twice the one before. */
export function matteLevels(photo: LevelSize): LevelSize[] {
  const sizes = [{ widthPx: photo.widthPx, heightPx: photo.heightPx }];
  while (Math.max(sizes[0]!.widthPx, sizes[0]!.heightPx) > coarseSidePx) {
    const { widthPx, heightPx } = sizes[0]!;
    sizes.unshift({
      widthPx: Math.max(1, Math.round(widthPx / 2)),
      heightPx: Math.max(1, Math.round(heightPx / 2)),
    });
  }
  return sizes;
}
