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
 * The layers of a loaded page that show a picture, and that one can see, by their ids and in any order. Unlike in a selection a frame with a
 * picture is looked into as well: it may be a background with headshots before it. Thousands of layers are gone through without holding up
 * the editor.
 * @param more - layers that may not be found by looking, and are held to the same
 */
export async function findPictures(
  page: PageNode,
  more: readonly SceneNode[] = [],
): Promise<ReadonlyMap<string, SceneNode>> {
  const takeTurns = createTurns();
  const isSeen = createSight();
  const found = new Map<string, SceneNode>();
  for (const node of listNodes(page, more)) {
    const turn = takeTurns();
    if (turn) await turn;
    // it may have gone while the editor had its turn
    quietly(() => {
      if (kinds.includes(node.type) && showsPicture(node) && isSeen(node)) found.set(node.id, node);
    });
  }
  return found;
}

/** Board by board, so that not even the host's own search goes on for long. */
function* listNodes(page: PageNode, more: readonly SceneNode[]): Iterable<SceneNode> {
  yield* more;
  for (const top of childrenOf(page)) {
    yield top;
    yield* searchByKind(top) ?? searchOneByOne(top);
  }
}

/** By far the quickest, where the host can do it. */
const searchByKind = (top: SceneNode): readonly SceneNode[] | undefined =>
  quietly(() =>
    'children' in top ? (top.findAllWithCriteria({ types: kinds }) as readonly SceneNode[]) : [],
  );

function* searchOneByOne(top: SceneNode): Iterable<SceneNode> {
  const open = [...childrenOf(top)];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
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
