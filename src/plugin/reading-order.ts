interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly id: string;
  readonly absoluteBoundingBox: Box | null;
}

interface Spot<Node> {
  readonly node: Node;
  readonly id: string;
  readonly box: Box;
}

const nowhere: Box = { x: Number.MAX_VALUE, y: Number.MAX_VALUE, width: 0, height: 0 };

const byTop = <Node>(a: Spot<Node>, b: Spot<Node>): number => a.box.y - b.box.y || byLeft(a, b);
/** one exactly upon another: by id, for the host gives a selection in any order */
const byLeft = <Node>(a: Spot<Node>, b: Spot<Node>): number => a.box.x - b.box.x || (a.id < b.id ? -1 : 1);

/**
 * Nodes as one reads a page: row by row from the top, each row from the left. A row is all that begins above the middle of its
 * highest node, since people do not place pictures to the pixel. What has no place on the page comes last.
 */
export function inReadingOrder<Node extends Placed>(nodes: readonly Node[]): Node[] {
  // every reading of a property asks the host, so each is read once
  const spots = nodes.map((node) => ({ node, id: node.id, box: node.absoluteBoundingBox ?? nowhere }));
  const ordered: Node[] = [];
  let row: Spot<Node>[] = [];
  const endRow = (): void => {
    for (const { node } of row.sort(byLeft)) ordered.push(node);
    row = [];
  };
  for (const spot of spots.sort(byTop)) {
    const first = row[0];
    if (first && spot.box.y > first.box.y + first.box.height / 2) endRow();
    row.push(spot);
  }
  endRow();
  return ordered;
}
