import { createTurns } from './editors-turn.js';
import { quietly } from './quietly.js';
import { showsPicture } from './shows-picture.js';

/** Kinds that a headshot may be in; letters, whose fills are many, are none. */
const kinds: NodeType[] = [
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'VECTOR',
  'BOOLEAN_OPERATION',
  'FRAME',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'SECTION',
];

/**
 * The layers of a loaded page that show a picture, and that one can see, in any order. Unlike in a selection a frame with a picture is
 * looked into as well: it may be a background with headshots before it. Thousands of layers are gone through without holding up the editor.
 */
export async function findPictures(page: PageNode): Promise<SceneNode[]> {
  const takeTurns = createTurns();
  const isSeen = createSight();
  const found: SceneNode[] = [];
  for (const node of listNodes(page)) {
    const turn = takeTurns();
    if (turn) await turn;
    // it may have gone while the editor had its turn
    if (quietly(() => showsPicture(node) && isSeen(node))) found.push(node);
  }
  return found;
}

/** By kind where the host can search so, which is by far the quickest; else one by one. */
function* listNodes(page: PageNode): Iterable<SceneNode> {
  const ofKinds = quietly(() => page.findAllWithCriteria({ types: kinds }) as SceneNode[]);
  if (ofKinds) return yield* ofKinds;
  const open = [...childrenOf(page)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (kinds.includes(node.type)) yield node;
    open.push(...childrenOf(node));
  }
}

const childrenOf = (node: PageNode | SceneNode): readonly SceneNode[] =>
  quietly(() => ('children' in node ? (node.children as readonly SceneNode[]) : [])) ?? [];

/** Tells whether a layer is visible, and not merely part of a shape that is put together from others. Siblings share the answer. */
function createSight(): (node: SceneNode) => boolean {
  const known = new Map<string, boolean>();

  function showsChildren(parent: BaseNode | null): boolean {
    if (!parent || parent.type === 'PAGE') return true;
    const shows =
      known.get(parent.id) ??
      (parent.type !== 'BOOLEAN_OPERATION' && (parent as SceneNode).visible && showsChildren(parent.parent));
    known.set(parent.id, shows);
    return shows;
  }
  return (node) => node.visible && showsChildren(node.parent);
}
