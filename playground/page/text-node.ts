import type { NodeSpec } from '../host/design-node.js';
import { solidPaint } from './solid-paint.js';

interface TextStyle {
  readonly fontSizePx: number;
  readonly fontWeight?: number;
  readonly color?: string;
}

interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A line of text, as high as its letters need. */
export function textNode(name: string, characters: string, style: TextStyle, box: TextBox): NodeSpec {
  const { fontSizePx, fontWeight = 400, color = '#17191c' } = style;
  return {
    type: 'TEXT',
    name,
    ...box,
    height: Math.round(fontSizePx * 1.25),
    fills: [solidPaint(color)],
    text: { characters, fontSizePx, fontWeight, align: 'LEFT' },
  };
}
