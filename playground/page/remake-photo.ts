export interface Remaking {
  /** of the picture that comes out */
  readonly widthPx: number;
  readonly heightPx: number;
  /** left and right change places: another pose */
  readonly mirrored?: boolean;
  /** what is far from this point is blurred as by a fast lens; 0..1 of the picture's width and height */
  readonly sharpAround?: { readonly x: number; readonly y: number };
}

const jpegQuality = 0.9;
/** of the picture's width: how wide the blur is, and where around its centre the sharp part begins to end and has ended */
const blurShare = 0.012;
const sharpShare = [0.3, 0.42] as const;

/** A photo at another size, filled from its middle, as a JPEG: the same file each time. */
export async function remakePhoto(bytes: Uint8Array, remaking: Remaking): Promise<Uint8Array> {
  const { widthPx, heightPx, mirrored = false, sharpAround } = remaking;
  const photo = await createImageBitmap(new Blob([bytes as BlobPart]));
  const scale = Math.max(widthPx / photo.width, heightPx / photo.height);
  const picture = new OffscreenCanvas(widthPx, heightPx);
  const pen = picture.getContext('2d')!;
  pen.imageSmoothingQuality = 'high';
  pen.save();
  pen.translate(widthPx / 2, heightPx / 2);
  pen.scale(mirrored ? -scale : scale, scale);
  pen.drawImage(photo, -photo.width / 2, -photo.height / 2);
  pen.restore();
  photo.close();
  if (sharpAround) blurAround(pen, sharpAround);
  const file = await picture.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  return new Uint8Array(await file.arrayBuffer());
}

/** Blurs the picture but for an oval, into which it fades; at the edges the sharp one shines through the blurred one. */
function blurAround(
  pen: OffscreenCanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number },
): void {
  const { width, height } = pen.canvas;
  const sharp = new OffscreenCanvas(width, height);
  const mask = sharp.getContext('2d')!;
  mask.drawImage(pen.canvas, 0, 0);
  const [inner, outer] = sharpShare.map((share) => share * width);
  const oval = mask.createRadialGradient(0, 0, inner!, 0, 0, outer!);
  oval.addColorStop(0, '#000');
  oval.addColorStop(1, '#0000');
  mask.globalCompositeOperation = 'destination-in';
  mask.translate(at.x * width, at.y * height);
  mask.scale(1, 1.5);
  mask.fillStyle = oval;
  mask.fillRect(-2 * width, -2 * height, 4 * width, 4 * height);
  pen.filter = `blur(${blurShare * width}px)`;
  pen.drawImage(pen.canvas, 0, 0);
  pen.filter = 'none';
  pen.drawImage(sharp, 0, 0);
}
