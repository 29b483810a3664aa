import type { ApiNodes } from './api-nodes.js';
import type { DesignDocument } from './design-document.js';
import type { DesignNode } from './design-node.js';
import { isSublayerId } from './instance-place.js';
import type { PluginSession } from './plugin-session.js';
import { assertOpen } from './plugin-session.js';

/** A node as the plugin holds it: one object per node and run, with accessors that read the document afresh. */
export type ApiNode = object & { readonly id: string };

const identities = new WeakMap<object, { world: ApiNodes; id: string }>();

/** Makes `object` stand for a node. */
export function identify(object: object, world: ApiNodes, id: string): void {
  identities.set(object, { world, id });
}

/** Which node an object stands for. @throws TypeError for objects that are none */
export function identity(self: object): { world: ApiNodes; id: string } {
  const known = identities.get(self);
  if (!known) throw new TypeError('not a node');
  return known;
}

/** The node's present state. @throws Error in the words of the host, naming `member`, when there is none */
export function read(self: object, member: string): DesignNode {
  const { world, id } = identity(self);
  const { session } = world.world;
  assertOpen(session, member);
  const node = session.document.node(id);
  if (!node || world.isHidden(node)) throw new Error(`in ${member}: The node with id "${id}" does not exist`);
  return node;
}

/** Changes fields of the node. @throws Error in the words of the host when plugins may not */
export function write(
  self: object,
  member: string,
  fields: Parameters<PluginSession['document']['change']>[1],
): void {
  const node = readWritable(self, member);
  // plugin data may be kept on anything in an instance; properties may not all be overridden
  const isProperty = !('pluginData' in fields || 'sharedPluginData' in fields || 'relaunchData' in fields);
  if (node.access === 'template' && isProperty) throw new Error(readOnlyText(member));
  const isOfComponent = isSublayerId(node.id) && placeKeys.some((key) => key in fields);
  if (isOfComponent || (node.access === 'not-overridable' && isProperty)) {
    throw new Error(`in ${member}: This property cannot be overriden on an instance`);
  }
  identity(self).world.world.session.document.change(node.id, fields);
}

/** The node's present state. @throws Error in the words of the host when plugins may change nothing about it */
export function readWritable(self: object, member: string): DesignNode {
  const node = read(self, member);
  if (node.access === 'remote') throw new Error(readOnlyText(member));
  assertEditable(identity(self).world.world.session.document, member);
  return node;
}

/** What the layers of an instance have from their component alone. */
const placeKeys = ['x', 'y', 'width', 'height'] as const;

export const readOnlyText = (member: string): string =>
  `in ${member}: Cannot write to internal and read-only node`;

/** @throws Error in the words of the host where the person may only look at the file, and while a plugin's parameters are entered */
export function assertEditable(document: DesignDocument, member: string): void {
  if (document.access === 'view') throw new Error(readOnlyText(member));
  if (document.isQueried) throw new Error(`in ${member}: Cannot change the document in query mode`);
}

/** @throws Error for the contents of pages that are neither in view nor loaded */
export function assertLoaded(self: object, node: DesignNode, refusal: string): void {
  const { document, loadedPages } = identity(self).world.world.session;
  if (node.type !== 'PAGE' || node.id === document.currentPage.id || loadedPages.has(node.id)) return;
  throw new Error(
    `${refusal} on a page that has not been explicitly loaded. Remember to call page.loadAsync().`,
  );
}

/** `value`, which a plugin assigns to `property`. @throws Error in the words of the host when its type is another */
export function expectType<T>(value: unknown, type: 'string' | 'number' | 'boolean', property: string): T {
  if (typeof value === type) return value as T;
  const text = `Expected "${property}" to have type ${type} but got ${typeof value} instead`;
  throw new Error(`in set_${property}: ${text}`);
}
