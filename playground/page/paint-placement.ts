export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `[a, b, c, d, e, f]` as a canvas takes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Affine = readonly [number, number, number, number, number, number];

/** Two rows of three, from the node's unit square to the image's. */
type ImageTransform = readonly [readonly [number, number, number], readonly [number, number, number]];

export interface ImagePlacement {
  readonly scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
  readonly imageTransform?: ImageTransform | undefined;
  readonly scalingFactor?: number | undefined;
  /** degrees clockwise, multiples of 90 */
  readonly rotation?: number | undefined;
}

/**
 * Where an image paint puts its picture: the map from image pixels to the node's own coordinates (origin top left).
 * For TILE it is the first tile; the others follow at its outer size to the right and below.
 * @throws RangeError for a crop whose transform cannot be inverted
 */
export function placeImage(paint: ImagePlacement, node: Size, image: Size): Affine {
  if (paint.scaleMode === 'CROP') return placeCrop(paint.imageTransform, node, image);
  const quarter = ((Math.round((paint.rotation ?? 0) / 90) % 4) + 4) % 4;
  const outer = quarter % 2 ? { width: image.height, height: image.width } : image;
  if (paint.scaleMode === 'TILE') {
    const scale = paint.scalingFactor ?? 1;
    return turned(quarter, image, { scale, x: 0, y: 0 });
  }
  const across = node.width / outer.width;
  const down = node.height / outer.height;
  const scale = paint.scaleMode === 'FIT' ? Math.min(across, down) : Math.max(across, down);
  const x = (node.width - outer.width * scale) / 2;
  const y = (node.height - outer.height * scale) / 2;
  return turned(quarter, image, { scale, x, y });
}

/** The picture turned clockwise by quarters, its outer box's top left corner at x, y. */
function turned(quarter: number, image: Size, at: { scale: number; x: number; y: number }): Affine {
  const { scale: s, x, y } = at;
  if (quarter === 1) return [0, s, -s, 0, x + image.height * s, y];
  if (quarter === 2) return [-s, 0, 0, -s, x + image.width * s, y + image.height * s];
  if (quarter === 3) return [0, -s, s, 0, x, y + image.width * s];
  return [s, 0, 0, s, x, y];
}

function placeCrop(transform: ImageTransform | undefined, node: Size, image: Size): Affine {
  const [[a, c, e], [b, d, f]] = transform ?? [
    [1, 0, 0],
    [0, 1, 0],
  ];
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-12) throw new RangeError('"imageTransform" cannot be inverted');
  // The inverse, from image unit square to node unit square, with both squares scaled to their pixels.
  const { width: w, height: h } = node;
  return [
    (d / determinant / image.width) * w,
    (-b / determinant / image.width) * h,
    (-c / determinant / image.height) * w,
    (a / determinant / image.height) * h,
    ((c * f - d * e) / determinant) * w,
    ((b * e - a * f) / determinant) * h,
  ];
}
