import type { FileColour } from '../contract/file-context.js';
import { toneOf } from './tone-of.js';

/**
 * The paint styles that are one plain, opaque colour: the local ones, then those among `usedIds` that come from elsewhere; the first
 * `most` of them. Rejects where the editor has no styles.
 */
export async function readStyleColours(
  usedIds: readonly string[],
  most: number,
): Promise<readonly FileColour[]> {
  const local = await figma.getLocalPaintStylesAsync();
  const localIds = local.map(({ id }) => id);
  const foreignIds = usedIds.filter((id) => !localIds.includes(id)).slice(0, most);
  const foreign = await Promise.all(foreignIds.map((id) => figma.getStyleByIdAsync(id).catch(() => null)));
  const colours: FileColour[] = [];
  for (const style of [...local, ...foreign]) {
    if (colours.length >= most) break;
    const rgb = style?.type === 'PAINT' && plainColour((style as PaintStyle).paints);
    if (rgb) colours.push({ id: style.id, name: style.name, source: 'style', rgb: toneOf(rgb) });
  }
  return colours;
}

function plainColour([paint, another]: readonly Paint[]): RGB | undefined {
  if (paint?.type !== 'SOLID' || another || paint.visible === false) return undefined;
  return (paint.opacity ?? 1) < 1 ? undefined : paint.color;
}
