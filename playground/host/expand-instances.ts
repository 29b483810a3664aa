import type { DesignNode } from './design-node.js';
import type { NodeMap } from './document-change.js';
import { inheritedFields } from './instance-fields.js';
import { instancePlace, isSublayerId, pathTo, sublayerId } from './instance-place.js';

const none = {};

/**
 * The tree with every instance holding what its component holds now, less what is overridden. Instances whose component is
 * gone stay as they were. Nodes that come out as they went in are the same objects.
 */
export function expandInstances(nodes: NodeMap): NodeMap {
  const instances = [...nodes.values()].filter(
    ({ id, mainComponentId }) => !isSublayerId(id) && nodes.has(mainComponentId ?? ''),
  );
  if (instances.length === 0) return nodes;
  const expanded = new Map(nodes);
  const mirrored = new Set(instances.map(({ id }) => id));
  for (const node of nodes.values()) {
    if (isSublayerId(node.id) && mirrored.has(instancePlace(node)!.instanceId)) expanded.delete(node.id);
  }
  const put = (node: DesignNode): void => {
    const before = nodes.get(node.id);
    expanded.set(node.id, before && isSameNode(before, node) ? before : node);
  };

  /** Puts a layer's mirror, and those of all that it holds, into the instance; returns the mirror's id. */
  function mirror(instance: DesignNode, layerId: string, parentId: string): string {
    expand(layerId);
    const layer = expanded.get(layerId)!;
    const id = sublayerId(instance.id, layerId);
    put({
      ...layer,
      // a library's layer is read-only itself, not where it is used
      access: layer.access === 'remote' ? 'full' : layer.access,
      ...instance.overrides[pathTo(layerId)],
      overrides: none,
      id,
      parentId,
      childIds: layer.childIds.map((child) => mirror(instance, child, id)),
    });
    return id;
  }

  /** Components may hold instances: those are expanded before what mirrors them. */
  function expand(id: string): void {
    if (!mirrored.delete(id)) return;
    const instance = expanded.get(id)!;
    const main = expanded.get(instance.mainComponentId!)!;
    put({
      ...instance,
      ...inheritedFields(main),
      ...instance.overrides[''],
      childIds: main.childIds.map((child) => mirror(instance, child, id)),
    });
  }

  for (const { id } of instances) expand(id);
  return expanded;
}

function isSameNode(a: DesignNode, b: DesignNode): boolean {
  const keys = Object.keys(b) as (keyof DesignNode)[];
  return keys.every((key) => key === 'childIds' || a[key] === b[key]) && `${a.childIds}` === `${b.childIds}`;
}
