import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';
import type { BitmapCache } from './bitmap-cache.js';
import { drawPaint } from './draw-paint.js';

export interface Scene {
  readonly document: DesignDocument;
  readonly bitmaps: BitmapCache;
}

/** Draws a node and everything in it; the canvas' units are px of the parent. */
export function drawNode(context: CanvasRenderingContext2D, scene: Scene, node: DesignNode): void {
  if (!node.visible || node.opacity === 0) return;
  if (node.opacity < 1) {
    drawSeeThrough(context, scene, node);
    return;
  }
  context.save();
  context.translate(node.x, node.y);
  if (node.text) drawText(context, node);
  else drawFills(context, scene, node);
  for (const child of scene.document.children(node.id)) drawNode(context, scene, child);
  context.restore();
}

/** A node's opacity holds for all of it together, so it is drawn by itself first. */
function drawSeeThrough(context: CanvasRenderingContext2D, scene: Scene, node: DesignNode): void {
  const layer = document.createElement('canvas');
  layer.width = context.canvas.width;
  layer.height = context.canvas.height;
  const pen = layer.getContext('2d');
  if (!pen) return;
  pen.setTransform(context.getTransform());
  drawNode(pen, scene, { ...node, opacity: 1 });
  context.save();
  context.resetTransform();
  context.globalAlpha = node.opacity;
  context.drawImage(layer, 0, 0);
  context.restore();
}

function drawFills(context: CanvasRenderingContext2D, scene: Scene, node: DesignNode): void {
  if (!Array.isArray(node.fills) || node.fills.length === 0) return;
  context.save();
  context.beginPath();
  if (node.type === 'ELLIPSE') {
    context.ellipse(node.width / 2, node.height / 2, node.width / 2, node.height / 2, 0, 0, 2 * Math.PI);
  } else {
    const radius = Math.min(node.cornerRadius, node.width / 2, node.height / 2);
    context.roundRect(0, 0, node.width, node.height, radius);
  }
  context.clip();
  for (const paint of node.fills) drawPaint(context, paint, node, scene.bitmaps);
  context.restore();
}

function drawText(context: CanvasRenderingContext2D, node: DesignNode): void {
  const { text, fills } = node;
  const paint = Array.isArray(fills) ? fills.findLast((fill) => fill.visible !== false) : undefined;
  if (!text) return;
  const color = paint?.type === 'SOLID' ? paint.color : { r: 0.1, g: 0.1, b: 0.1 };
  context.fillStyle = `rgb(${color.r * 255} ${color.g * 255} ${color.b * 255})`;
  context.globalAlpha *= paint?.opacity ?? 1;
  context.font = `${text.fontWeight} ${text.fontSizePx}px Inter, system-ui, sans-serif`;
  context.textBaseline = 'alphabetic';
  context.textAlign = text.align.toLowerCase() as CanvasTextAlign;
  const x = text.align === 'LEFT' ? 0 : text.align === 'RIGHT' ? node.width : node.width / 2;
  const lineHeight = text.fontSizePx * 1.25;
  for (const [index, line] of text.characters.split('\n').entries()) {
    context.fillText(line, x, lineHeight * index + text.fontSizePx);
  }
}
