import type { NodeFields } from './design-node.js';

const inheritedKeys = [
  'width',
  'height',
  'opacity',
  'fills',
  'fillStyleId',
  'cornerRadius',
  'pluginData',
  'sharedPluginData',
  'relaunchData',
] as const satisfies readonly (keyof NodeFields)[];

/** What an instance takes over from its component's own box; its name, place, visibility and lock are its own. */
export const isInheritedKey = (key: string): boolean => inheritedKeys.some((each) => each === key);

/** Those of `fields` that an instance has from its component. */
export const inheritedFields = (fields: NodeFields): NodeFields => pick(fields, isInheritedKey);

/** Those of `fields` that an instance has for itself. */
export const ownFields = (fields: NodeFields): NodeFields => pick(fields, (key) => !isInheritedKey(key));

const pick = (fields: NodeFields, wanted: (key: string) => boolean): NodeFields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => wanted(key)));
