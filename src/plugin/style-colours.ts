import type { FileColour } from '../contract/file-context.js';
import { toneOf } from './tone-of.js';

/** The local paint styles that are one plain, opaque colour; the first `most` of them. Rejects where the editor has no styles. */
export async function readStyleColours(most: number): Promise<readonly FileColour[]> {
  const colours: FileColour[] = [];
  for (const style of await figma.getLocalPaintStylesAsync()) {
    if (colours.length >= most) break;
    const [paint, another] = style.paints;
    if (paint?.type !== 'SOLID' || another || paint.visible === false || (paint.opacity ?? 1) < 1) continue;
    colours.push({ id: style.id, name: style.name, source: 'style', rgb: toneOf(paint.color) });
  }
  return colours;
}
