import type { DesignNode } from './design-node.js';
import { isInheritedKey } from './instance-fields.js';
import { instancePlace, isSublayerId } from './instance-place.js';

export interface NodeChange {
  readonly type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE';
  readonly id: string;
  /** names of the changed fields, PROPERTY_CHANGE only */
  readonly properties: readonly string[];
  /** true where an instance merely followed its component */
  readonly isInherited: boolean;
}

/** What listeners of a document are told, after the fact and synchronously. */
export type DocumentChange =
  | { readonly kind: 'nodes'; readonly changes: readonly NodeChange[] }
  | { readonly kind: 'selection' }
  | { readonly kind: 'page' }
  | { readonly kind: 'theme' }
  | { readonly kind: 'access' };

export type NodeMap = ReadonlyMap<string, DesignNode>;

/** What differs between two states of the tree. */
export function diffNodes(before: NodeMap, after: NodeMap): NodeChange[] {
  const changes: NodeChange[] = [];
  for (const [id, node] of after) {
    const old = before.get(id);
    if (old === node) continue;
    if (!old) changes.push({ type: 'CREATE', id, properties: [], isInherited: isSublayerId(id) });
    else {
      const properties = changedFields(old, node);
      const isInherited = hasFollowed(node, properties, [before, after]);
      changes.push({ type: 'PROPERTY_CHANGE', id, properties, isInherited });
    }
  }
  for (const id of before.keys()) {
    if (!after.has(id)) changes.push({ type: 'DELETE', id, properties: [], isInherited: isSublayerId(id) });
  }
  return changes;
}

/** An instance's overrides are told as what they change. */
const changedFields = (before: DesignNode, after: DesignNode): (keyof DesignNode)[] =>
  (Object.keys(after) as (keyof DesignNode)[]).filter(
    (key) => key !== 'overrides' && before[key] !== after[key],
  );

function hasFollowed(
  node: DesignNode,
  properties: readonly (keyof DesignNode)[],
  states: readonly NodeMap[],
): boolean {
  const place = instancePlace(node);
  if (!place) return false;
  const [before, after] = states.map((nodes) => nodes.get(place.instanceId)?.overrides[place.path]);
  const fromComponent = (key: string) => key === 'childIds' || isInheritedKey(key);
  return before === after && (place.path !== '' || properties.every(fromComponent));
}

/** True when two states hold the same nodes with the same contents. */
export const isSameState = (before: NodeMap, after: NodeMap): boolean =>
  before === after ||
  diffNodes(before, after).every(
    ({ id, type }) =>
      type === 'PROPERTY_CHANGE' && JSON.stringify(before.get(id)) === JSON.stringify(after.get(id)),
  );
