import type { DesignNode } from './design-node.js';
import type { NodeMap } from './document-change.js';
import { inheritedFields } from './instance-fields.js';
import { isSublayerId, pathTo, sublayerId } from './instance-place.js';

const none = {};

/** What each instance was last made from: while those are the same objects, so are its layers. */
const sources = new WeakMap<DesignNode, readonly DesignNode[]>();

/**
 * The tree with every instance holding what its component holds now, less what is overridden. Instances whose component is
 * gone stay as they were. Nodes that come out as they went in are the same objects.
 */
export function expandInstances(nodes: NodeMap): NodeMap {
  const waiting = new Set<string>();
  for (const { id, mainComponentId } of nodes.values()) {
    if (mainComponentId !== null && !isSublayerId(id) && nodes.has(mainComponentId)) waiting.add(id);
  }
  if (waiting.size === 0) return nodes;
  const expanded = new Map(nodes);

  const put = (node: DesignNode): DesignNode => {
    const before = nodes.get(node.id);
    const kept = before && isSameNode(before, node) ? before : node;
    expanded.set(node.id, kept);
    return kept;
  };

  /** Everything in a component, parents first. Components may hold instances: those are expanded before what mirrors them. */
  function layersOf(mainId: string): readonly DesignNode[] {
    const layers: DesignNode[] = [];
    const walk = (id: string): void => {
      expand(id);
      const layer = expanded.get(id)!;
      layers.push(layer);
      for (const child of layer.childIds) walk(child);
    };
    walk(mainId);
    return layers;
  }

  function clear(parent: DesignNode): void {
    for (const id of parent.childIds) {
      const child = expanded.get(id);
      expanded.delete(id);
      if (child) clear(child);
    }
  }

  function expand(id: string): void {
    if (!waiting.delete(id)) return;
    const instance = expanded.get(id)!;
    const [main, ...layers] = layersOf(instance.mainComponentId!);
    if (!main || isMadeFrom(instance, [main, ...layers])) return;
    clear(instance);
    const mirrorId = (layerId: string) => (layerId === main.id ? id : sublayerId(id, layerId));
    for (const layer of layers) {
      put({
        ...layer,
        // a library's layer is read-only itself, not where it is used
        access: layer.access === 'remote' ? 'full' : layer.access,
        ...instance.overrides[pathTo(layer.id)],
        overrides: none,
        id: mirrorId(layer.id),
        parentId: mirrorId(layer.parentId!),
        childIds: layer.childIds.map(mirrorId),
      });
    }
    const childIds = main.childIds.map(mirrorId);
    const made = put({ ...instance, ...inheritedFields(main), ...instance.overrides[''], childIds });
    sources.set(made, [main, ...layers]);
  }

  for (const id of [...waiting]) expand(id);
  return expanded;
}

const isMadeFrom = (instance: DesignNode, layers: readonly DesignNode[]): boolean => {
  const before = sources.get(instance);
  return before?.length === layers.length && layers.every((layer, at) => layer === before[at]);
};

function isSameNode(a: DesignNode, b: DesignNode): boolean {
  const keys = Object.keys(b) as (keyof DesignNode)[];
  return keys.every((key) => key === 'childIds' || a[key] === b[key]) && `${a.childIds}` === `${b.childIds}`;
}
