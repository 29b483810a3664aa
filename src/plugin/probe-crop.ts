import { withTemporaryRectangle } from './temporary-rectangle.js';
import { turnedImage } from './turned-image.js';

const written: Transform = [
  [0.5, 0, 0.25],
  [0, 0.5, 0.25],
];

/** Whether a crop that is written is the crop that is read. */
export function probeCrop(): string {
  const { hash } = figma.createImage(figma.base64Decode(turnedImage.base64));
  return withTemporaryRectangle((rectangle) => {
    rectangle.fills = [{ type: 'IMAGE', scaleMode: 'CROP', imageHash: hash, imageTransform: written }];
    const [paint] = rectangle.fills;
    if (paint?.type !== 'IMAGE') return `another fill (${paint?.type})`;
    const { scaleMode, imageTransform: read } = paint;
    const isSame =
      scaleMode === 'CROP' && written.every((row, i) => row.every((v, j) => isNear(v, read?.[i]?.[j])));
    return isSame ? 'as written' : `changed (${scaleMode} ${JSON.stringify(read ?? null)})`;
  });
}

/** The host keeps single precision. */
const isNear = (value: number, other: number | undefined): boolean =>
  other !== undefined && Math.abs(value - other) < 1e-5;
