import type { DesignNode, NodeFields } from './design-node.js';
import type { NodeMap } from './document-change.js';
import { inheritedFields, ownFields } from './instance-fields.js';
import { instancePlace } from './instance-place.js';

/** The tree with fields of one node replaced; of an instance and its layers the instance keeps them as overrides. */
export function changeNode(nodes: NodeMap, node: DesignNode, fields: NodeFields): NodeMap {
  const changed = new Map(nodes).set(node.id, { ...node, ...fields });
  const place = instancePlace(node);
  const instance = place && changed.get(place.instanceId);
  if (!instance) return changed;
  const { path } = place;
  const kept = path === '' ? inheritedFields(fields) : fields;
  if (Object.keys(kept).length === 0) return changed;
  const overrides = { ...instance.overrides, [path]: { ...instance.overrides[path], ...kept } };
  const own = path === '' ? ownFields(fields) : {};
  return changed.set(instance.id, { ...instance, ...own, overrides });
}
