import type { ImagePaint, Paint } from '../host/paint.js';
import type { BitmapCache } from './bitmap-cache.js';
import { placeImage, type Size } from './paint-placement.js';

/** Draws one paint into the current clip. The canvas' units are the node's own px, origin at its top left corner. */
export function drawPaint(
  context: CanvasRenderingContext2D,
  paint: Paint,
  node: Size,
  bitmaps: BitmapCache,
): void {
  if (paint.visible === false) return;
  context.save();
  context.globalAlpha *= paint.opacity ?? 1;
  if (paint.type === 'SOLID') {
    const [r, g, b] = [paint.color.r, paint.color.g, paint.color.b].map((c) => c * 255);
    context.fillStyle = `rgb(${r} ${g} ${b})`;
    context.fillRect(0, 0, node.width, node.height);
  } else if (paint.type === 'IMAGE') {
    const bitmap = paint.imageHash === null ? undefined : bitmaps.get(paint.imageHash);
    if (!bitmap) drawMissing(context, node);
    else if (paint.scaleMode === 'TILE') drawTiles(context, paint, node, bitmap);
    else drawPicture(context, paint, node, bitmap);
  } else {
    drawMissing(context, node);
  }
  context.restore();
}

function drawPicture(
  context: CanvasRenderingContext2D,
  paint: ImagePaint,
  node: Size,
  bitmap: ImageBitmap,
): void {
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.transform(...placeImage(paint, node, bitmap));
  context.drawImage(bitmap, 0, 0);
}

/** Repeats the picture from the top left corner. One tile is scaled to device pixels first, or small tiles would shimmer. */
function drawTiles(
  context: CanvasRenderingContext2D,
  paint: ImagePaint,
  node: Size,
  bitmap: ImageBitmap,
): void {
  const placement = placeImage(paint, node, bitmap);
  const scale = paint.scalingFactor ?? 1;
  const turned = placement[0] === 0;
  const outer = {
    width: (turned ? bitmap.height : bitmap.width) * scale,
    height: (turned ? bitmap.width : bitmap.height) * scale,
  };
  const device = context.getTransform();
  const zoom = Math.hypot(device.a, device.b);
  const tile = document.createElement('canvas');
  tile.width = Math.max(1, Math.min(4096, Math.round(outer.width * zoom)));
  tile.height = Math.max(1, Math.min(4096, Math.round(outer.height * zoom)));
  const pen = tile.getContext('2d');
  if (!pen) return;
  pen.imageSmoothingQuality = 'high';
  pen.scale(tile.width / outer.width, tile.height / outer.height);
  pen.transform(...placement);
  pen.drawImage(bitmap, 0, 0);
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return;
  pattern.setTransform(new DOMMatrix().scale(outer.width / tile.width, outer.height / tile.height));
  context.fillStyle = pattern;
  context.fillRect(0, 0, node.width, node.height);
}

/** The checkered stand-in for a picture that is not there, or a kind of paint that this page cannot draw. */
function drawMissing(context: CanvasRenderingContext2D, node: Size): void {
  const side = 8;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, node.width, node.height);
  context.fillStyle = '#e3e3e3';
  for (let y = 0; y * side < node.height; y++) {
    for (let x = y % 2; x * side < node.width; x += 2) context.fillRect(x * side, y * side, side, side);
  }
}
