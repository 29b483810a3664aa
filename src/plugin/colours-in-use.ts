import { hasFills } from './filled-node.js';
import { mapInTurns } from './in-turns.js';

export interface ColoursInUse {
  readonly variableIds: readonly string[];
  readonly styleIds: readonly string[];
}

/** So many layers of the page are looked at: what a brand uses shows early, and the rest would take long. */
const mostVisited = 600;

/**
 * Ids of the variables and styles that fill layers of the page in view, outer layers first. A library's own list of colours
 * cannot be had without a permission, but what is used here can.
 */
export async function findColoursInUse(): Promise<ColoursInUse> {
  const nodes: SceneNode[] = [...figma.currentPage.children];
  for (let at = 0; at < nodes.length && nodes.length < mostVisited; at++) {
    const node = nodes[at] as SceneNode;
    if ('children' in node) nodes.push(...(node.children as readonly SceneNode[]));
  }
  const used = await mapInTurns(nodes.slice(0, mostVisited), readNode, () => false);
  return {
    variableIds: unique(used?.flatMap(({ variableIds }) => variableIds)),
    styleIds: unique(used?.flatMap(({ styleIds }) => styleIds)),
  };
}

function readNode(node: SceneNode): ColoursInUse {
  if (node.removed || !hasFills(node)) return { variableIds: [], styleIds: [] };
  const { fills, fillStyleId } = node;
  const paints = typeof fills === 'symbol' ? [] : fills;
  return {
    variableIds: paints.flatMap((paint) =>
      paint.type === 'SOLID' ? (paint.boundVariables?.color?.id ?? []) : [],
    ),
    styleIds: typeof fillStyleId === 'string' && fillStyleId !== '' ? [fillStyleId] : [],
  };
}

const unique = (ids: readonly string[] = []): string[] => [...new Set(ids)];
