import type { DesignNode } from './design-node.js';

export interface NodeChange {
  readonly type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE';
  readonly id: string;
  /** names of the changed fields, PROPERTY_CHANGE only */
  readonly properties: readonly string[];
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
    if (!old) changes.push({ type: 'CREATE', id, properties: [] });
    else changes.push({ type: 'PROPERTY_CHANGE', id, properties: changedFields(old, node) });
  }
  for (const id of before.keys()) {
    if (!after.has(id)) changes.push({ type: 'DELETE', id, properties: [] });
  }
  return changes;
}

const changedFields = (before: DesignNode, after: DesignNode): (keyof DesignNode)[] =>
  (Object.keys(after) as (keyof DesignNode)[]).filter((key) => before[key] !== after[key]);

/** True when two states hold the same nodes with the same contents. */
export const isSameState = (before: NodeMap, after: NodeMap): boolean =>
  before === after ||
  diffNodes(before, after).every(
    ({ id, type }) =>
      type === 'PROPERTY_CHANGE' && JSON.stringify(before.get(id)) === JSON.stringify(after.get(id)),
  );
