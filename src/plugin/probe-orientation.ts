import { turnedImage } from './turned-image.js';

/** Which size the host reports for a photo that EXIF asks to be shown turned: the one it is stored in, or the one it is seen in. */
export async function probeOrientation(): Promise<string> {
  const image = figma.createImage(figma.base64Decode(turnedImage.base64));
  const { width, height } = await image.getSizeAsync();
  const { widthPx, heightPx } = turnedImage;
  const isAs = (w: number, h: number) => width === w && height === h;
  const meaning = isAs(widthPx, heightPx) ? 'as stored' : isAs(heightPx, widthPx) ? 'as seen' : 'neither';
  return `${meaning} (${width} × ${height})`;
}
