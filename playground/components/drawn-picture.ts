import type { PreviewImage } from '../../src/contract/engine-api.js';

/** The lights of a little room: where in it, and in which colour. */
const lights = [
  [0.12, 0.2, '#ffc46b'],
  [0.3, 0.62, '#8fb8ff'],
  [0.72, 0.24, '#8fb8ff'],
  [0.88, 0.12, '#ffc46b'],
  [0.84, 0.66, '#ffc46b'],
] as const;

export interface DrawnPictureOptions {
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** radius of the lights' discs, as a share of the picture's height */
  readonly disc?: number;
  readonly room?: string;
  readonly person?: string;
}

/** A portrait of nobody in flat colours, in place of a photo: the same everywhere, and small as a file. */
export function drawnPicture(options: DrawnPictureOptions = {}): PreviewImage {
  const { widthPx = 240, heightPx = 240, disc = 0.03, room = '#3d4657', person = '#dfe3ea' } = options;
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d');
  if (context === null) throw new TypeError('no canvas to draw on');
  const fill = (colour: string, shape: () => void) => {
    context.fillStyle = colour;
    context.beginPath();
    shape();
    context.fill();
  };
  fill(room, () => context.rect(0, 0, widthPx, heightPx));
  for (const [x, y, colour] of lights) {
    fill(colour, () => context.arc(x * widthPx, y * heightPx, disc * heightPx, 0, 7));
  }
  const middle = widthPx / 2;
  fill(person, () => context.ellipse(middle, heightPx * 0.42, heightPx * 0.17, heightPx * 0.21, 0, 0, 7));
  fill(person, () => context.ellipse(middle, heightPx * 1.05, heightPx * 0.36, heightPx * 0.36, 0, 0, 7));
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  return { widthPx, heightPx, rgba8: data, colorSpace: 'srgb' };
}
