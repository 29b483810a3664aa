import type { DesignNode } from './design-node.js';
import { isPlainObject } from './frozen-copy.js';
import { type ApiNode, assertLoaded, identity, read } from './node-access.js';

interface Criteria {
  readonly types?: readonly string[];
  readonly pluginData?: { readonly keys?: readonly string[] };
  readonly sharedPluginData?: { readonly namespace: string; readonly keys?: readonly string[] };
}

export const findMembers = {
  findAll(callback: (node: ApiNode) => unknown = () => true): readonly ApiNode[] {
    return layersWithin(this, 'findAll')
      .map(({ object }) => object)
      .filter((object) => callback(object));
  },
  findAllWithCriteria(criteria: Criteria): readonly ApiNode[] {
    const member = 'findAllWithCriteria';
    if (!isPlainObject(criteria)) {
      throw new Error(
        `in ${member}: Expected "criteria" to have type object but got ${typeof criteria} instead`,
      );
    }
    return layersWithin(this, member)
      .filter(({ node }) => meets(node, criteria))
      .map(({ object }) => object);
  },
};

/** Everything in a node that is not hidden from the plugin, parents before children, bottom to top. */
function layersWithin(self: object, member: string): { node: DesignNode; object: ApiNode }[] {
  const { world } = identity(self);
  const { document } = world.world.session;
  const found: { node: DesignNode; object: ApiNode }[] = [];
  const walk = (parent: DesignNode): void => {
    for (const node of document.children(parent.id)) {
      const object = world.get(node.id);
      if (!object) continue;
      found.push({ node, object });
      walk(node);
    }
  };
  const top = read(self, member);
  assertLoaded(self, top, `in ${member}: Cannot search`);
  walk(top);
  return found;
}

function meets(node: DesignNode, { types, pluginData, sharedPluginData }: Criteria): boolean {
  if (types && !types.includes(node.type)) return false;
  if (pluginData && !hasOneOf(Object.keys(node.pluginData), pluginData.keys)) return false;
  if (!sharedPluginData) return true;
  const own = `${sharedPluginData.namespace}/`;
  const kept = Object.keys(node.sharedPluginData).filter((key) => key.startsWith(own));
  return hasOneOf(
    kept.map((key) => key.slice(own.length)),
    sharedPluginData.keys,
  );
}

const hasOneOf = (kept: readonly string[], wanted: readonly string[] | undefined): boolean =>
  wanted ? wanted.some((key) => kept.includes(key)) : kept.length > 0;
