import type { DesignNode } from './design-node.js';

/** Where a node stands in an instance: `path` is '' for the instance itself, else its main layer's id as seen from the component. */
export interface InstancePlace {
  readonly instanceId: string;
  readonly path: string;
}

/** True for the ids of layers within instances: `I<instanceId>;<layerId>`. */
export const isSublayerId = (id: string): boolean => id.startsWith('I');

/** The id of a main layer's mirror in an instance; both may themselves lie within instances. */
export const sublayerId = (instanceId: string, layerId: string): string =>
  `${isSublayerId(instanceId) ? instanceId : `I${instanceId}`};${pathTo(layerId)}`;

/** A main layer's id as part of the ids of its mirrors. */
export const pathTo = (layerId: string): string => (isSublayerId(layerId) ? layerId.slice(1) : layerId);

/** The instance that keeps what is overridden on a node, or null for nodes that mirror nothing. */
export function instancePlace({ id, mainComponentId }: DesignNode): InstancePlace | null {
  if (isSublayerId(id)) {
    const end = id.indexOf(';');
    return { instanceId: id.slice(1, end), path: id.slice(end + 1) };
  }
  return mainComponentId === null ? null : { instanceId: id, path: '' };
}
