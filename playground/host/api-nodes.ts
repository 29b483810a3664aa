import { checkPaints } from './check-paints.js';
import { carriesFills, type DesignNode, type NodeType } from './design-node.js';
import { frozenCopy } from './frozen-copy.js';
import type { PluginEvents } from './plugin-events.js';
import { assertOpen, type PluginSession } from './plugin-session.js';
import { utf8Length } from './utf8-length.js';

/** A node as the plugin holds it: one object per node and run, with accessors that read the document afresh. */
export type ApiNode = object & { readonly id: string };

export interface NodeWorld {
  readonly session: PluginSession;
  readonly events: PluginEvents;
  /** what `figma.mixed` is */
  readonly mixed: symbol;
  skipInvisibleInstanceChildren: boolean;
}

const largestEntryBytes = 100_000;
const identities = new WeakMap<object, { world: ApiNodes; id: string }>();

/** The node objects of one run. */
export class ApiNodes {
  readonly world: NodeWorld;
  readonly #objects = new Map<string, ApiNode>();
  readonly #prototypes = new Map<string, object>();

  constructor(world: NodeWorld) {
    this.world = world;
  }

  /** The object of a node, or null when there is none or the skip flag hides it. */
  get(id: string): ApiNode | null {
    const node = this.world.session.document.node(id);
    if (!node || this.isHidden(node)) return null;
    const known = this.#objects.get(id);
    if (known) return known;
    const created = Object.create(this.#prototype(node.type)) as ApiNode;
    identities.set(created, { world: this, id });
    this.#objects.set(id, created);
    return created;
  }

  /** True for nodes inside an instance that are invisible, or inside something invisible, while the skip flag is set. */
  isHidden(node: DesignNode): boolean {
    if (!this.world.skipInvisibleInstanceChildren) return false;
    let invisible = false;
    for (let at: DesignNode | undefined = node; at; at = this.#parent(at)) {
      if (at !== node && at.type === 'INSTANCE' && invisible) return true;
      invisible ||= !at.visible;
    }
    return false;
  }

  #parent(node: DesignNode): DesignNode | undefined {
    return node.parentId === null ? undefined : this.world.session.document.node(node.parentId);
  }

  #prototype(type: NodeType): object {
    const known = this.#prototypes.get(type);
    if (known) return known;
    const created = Object.create(null, {
      ...Object.getOwnPropertyDescriptors(baseMembers),
      ...(type === 'DOCUMENT' || type === 'PAGE' ? {} : Object.getOwnPropertyDescriptors(sceneMembers)),
      ...(carriesFills(type) ? Object.getOwnPropertyDescriptors(fillMembers) : {}),
      ...(parentTypes.includes(type) ? Object.getOwnPropertyDescriptors(parentMembers) : {}),
      ...(type === 'PAGE' ? Object.getOwnPropertyDescriptors(pageMembers) : {}),
      ...(type === 'INSTANCE' ? Object.getOwnPropertyDescriptors(instanceMembers) : {}),
      ...(type === 'TEXT' ? Object.getOwnPropertyDescriptors(textMembers) : {}),
    });
    this.#prototypes.set(type, created);
    return created;
  }
}

const parentTypes: readonly NodeType[] = [
  'DOCUMENT',
  'PAGE',
  'FRAME',
  'GROUP',
  'SECTION',
  'COMPONENT',
  'INSTANCE',
  'BOOLEAN_OPERATION',
];

function identity(self: object): { world: ApiNodes; id: string } {
  const known = identities.get(self);
  if (!known) throw new TypeError('not a node');
  return known;
}

function read(self: object, member: string): DesignNode {
  const { world, id } = identity(self);
  const { session } = world.world;
  assertOpen(session, member);
  const node = session.document.node(id);
  if (!node || world.isHidden(node)) throw new Error(`in ${member}: The node with id "${id}" does not exist`);
  return node;
}

function write(
  self: object,
  member: string,
  fields: Parameters<PluginSession['document']['change']>[1],
): void {
  const node = read(self, member);
  if (node.access === 'remote') throw new Error(`in ${member}: Cannot write to internal and read-only node`);
  if (node.access === 'not-overridable') {
    throw new Error(`in ${member}: This property cannot be overriden on an instance`);
  }
  identity(self).world.world.session.document.change(node.id, fields);
}

/** @throws Error for the contents of pages that are neither in view nor loaded */
function assertLoaded(self: object, node: DesignNode, refusal: string): void {
  const { document, loadedPages } = identity(self).world.world.session;
  if (node.type !== 'PAGE' || node.id === document.currentPage.id || loadedPages.has(node.id)) return;
  throw new Error(
    `${refusal} on a page that has not been explicitly loaded. Remember to call page.loadAsync().`,
  );
}

function expectType<T>(value: unknown, type: 'string' | 'number' | 'boolean', property: string): T {
  if (typeof value === type) return value as T;
  const text = `Expected "${property}" to have type ${type} but got ${typeof value} instead`;
  throw new Error(`in set_${property}: ${text}`);
}

const baseMembers = {
  get id(): string {
    return identity(this).id;
  },
  get removed(): boolean {
    const { world, id } = identity(this);
    return world.world.session.document.node(id) === undefined;
  },
  get type(): string {
    return read(this, 'get_type').type;
  },
  get name(): string {
    return read(this, 'get_name').name;
  },
  set name(value: unknown) {
    write(this, 'set_name', { name: expectType(value, 'string', 'name') });
  },
  get parent(): ApiNode | null {
    const node = read(this, 'get_parent');
    return node.parentId === null ? null : identity(this).world.get(node.parentId);
  },
  getPluginData(key: string): string {
    return read(this, 'getPluginData').pluginData[key] ?? '';
  },
  setPluginData(key: string, value: string): void {
    const { pluginId } = identity(this).world.world.session;
    if (pluginId === '') {
      throw new Error('in setPluginData: Cannot set private plugin data in a plugin without an ID.');
    }
    if (utf8Length(pluginId + key + value) > largestEntryBytes) {
      throw new Error('in setPluginData: This pluginData entry exceeds 100 kB per entry limit.');
    }
    const { [key]: _, ...others } = read(this, 'setPluginData').pluginData;
    write(this, 'setPluginData', { pluginData: value === '' ? others : { ...others, [key]: value } });
  },
  getPluginDataKeys(): readonly string[] {
    return Object.keys(read(this, 'getPluginDataKeys').pluginData);
  },
  getSharedPluginData(namespace: string, key: string): string {
    return read(this, 'getSharedPluginData').sharedPluginData[`${namespace}/${key}`] ?? '';
  },
  setSharedPluginData(namespace: string, key: string, value: string): void {
    if (!/^[A-Za-z0-9_.]{3,}$/.test(namespace)) {
      throw new Error('in setSharedPluginData: The namespace must be at least 3 alphanumeric characters.');
    }
    if (utf8Length(namespace + key + value) > largestEntryBytes) {
      throw new Error('in setSharedPluginData: This pluginData entry exceeds 100 kB per entry limit.');
    }
    const { [`${namespace}/${key}`]: _, ...others } = read(this, 'setSharedPluginData').sharedPluginData;
    const sharedPluginData = value === '' ? others : { ...others, [`${namespace}/${key}`]: value };
    write(this, 'setSharedPluginData', { sharedPluginData });
  },
  getRelaunchData(): Readonly<Record<string, string>> {
    return frozenCopy(read(this, 'getRelaunchData').relaunchData);
  },
  setRelaunchData(data: Record<string, string>): void {
    const { relaunchCommands } = identity(this).world.world.session;
    for (const [command, text] of Object.entries(data)) {
      if (!relaunchCommands.includes(command)) {
        throw new Error(
          `in setRelaunchData: The command "${command}" is not in the manifest's relaunchButtons`,
        );
      }
      if (text.length > 1000) throw new Error('in setRelaunchData: Description exceeds 1000 characters');
    }
    write(this, 'setRelaunchData', { relaunchData: { ...data } });
  },
};

const sceneMembers = {
  get visible(): boolean {
    return read(this, 'get_visible').visible;
  },
  set visible(value: unknown) {
    write(this, 'set_visible', { visible: expectType(value, 'boolean', 'visible') });
  },
  get locked(): boolean {
    return read(this, 'get_locked').locked;
  },
  set locked(value: unknown) {
    write(this, 'set_locked', { locked: expectType(value, 'boolean', 'locked') });
  },
  get opacity(): number {
    return read(this, 'get_opacity').opacity;
  },
  set opacity(value: unknown) {
    write(this, 'set_opacity', { opacity: expectType(value, 'number', 'opacity') });
  },
  get x(): number {
    return read(this, 'get_x').x;
  },
  get y(): number {
    return read(this, 'get_y').y;
  },
  get width(): number {
    return read(this, 'get_width').width;
  },
  get height(): number {
    return read(this, 'get_height').height;
  },
  remove(): void {
    identity(this).world.world.session.document.remove(read(this, 'remove').id);
  },
};

const fillMembers = {
  get fills(): unknown {
    const { fills } = read(this, 'get_fills');
    return fills === 'mixed' ? identity(this).world.world.mixed : frozenCopy(fills);
  },
  set fills(value: unknown) {
    const { images } = identity(this).world.world.session.document;
    write(this, 'set_fills', { fills: frozenCopy(checkPaints(value, { images, member: 'set_fills' })) });
  },
  async setFillsAsync(value: unknown): Promise<void> {
    const { images } = identity(this).world.world.session.document;
    const fills = frozenCopy(checkPaints(value, { images, member: 'setFillsAsync' }));
    await null;
    write(this, 'setFillsAsync', { fills });
  },
};

const parentMembers = {
  get children(): readonly ApiNode[] {
    const node = read(this, 'get_children');
    const { world } = identity(this);
    assertLoaded(this, node, 'in get_children: Cannot access children');
    const children = node.childIds.map((child) => world.get(child));
    return Object.freeze(children.filter((child) => child !== null));
  },
};

const pageMembers = {
  get selection(): readonly ApiNode[] {
    read(this, 'get_selection');
    const { world } = identity(this);
    const selected = world.world.session.document.selection.map((id) => world.get(id));
    // nothing promises the order in which a person clicked
    return Object.freeze(selected.filter((node) => node !== null).reverse());
  },
  set selection(nodes: unknown) {
    read(this, 'set_selection');
    if (!Array.isArray(nodes)) throw new Error('in set_selection: Expected "selection" to have type array');
    identity(this).world.world.session.document.select(nodes.map((node) => (node as ApiNode).id));
  },
  async loadAsync(): Promise<void> {
    await null;
    identity(this).world.world.session.loadedPages.add(read(this, 'loadAsync').id);
  },
  on(type: string, listener: (event?: unknown) => void): void {
    const { world, id } = identity(this);
    assertLoaded(this, read(this, 'on'), `in on: Cannot listen to ${type}`);
    world.world.events.add(`${type}@${id}`, listener);
  },
  off(type: string, listener: (event?: unknown) => void): void {
    const { world, id } = identity(this);
    world.world.events.remove(`${type}@${id}`, listener);
  },
};

const instanceMembers = {
  get mainComponent(): never {
    throw new Error(
      'in get_mainComponent: Cannot call with documentAccess: dynamic-page. Use node.getMainComponentAsync instead.',
    );
  },
};

const textMembers = {
  get characters(): string {
    return read(this, 'get_characters').text?.characters ?? '';
  },
};
