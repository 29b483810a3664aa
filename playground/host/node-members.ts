import { checkPaints } from './check-paints.js';
import { dynamicPageText } from './dynamic-page-text.js';
import { frozenCopy } from './frozen-copy.js';
import { isSublayerId } from './instance-place.js';
import {
  type ApiNode,
  assertEditable,
  assertLoaded,
  expectType,
  identity,
  read,
  write,
} from './node-access.js';
import { nodeBox } from './node-box.js';
import { utf8Length } from './utf8-length.js';

const largestEntryBytes = 100_000;

export const baseMembers = {
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

export const sceneMembers = {
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
  set x(value: unknown) {
    write(this, 'set_x', { x: expectType(value, 'number', 'x') });
  },
  get y(): number {
    return read(this, 'get_y').y;
  },
  set y(value: unknown) {
    write(this, 'set_y', { y: expectType(value, 'number', 'y') });
  },
  get width(): number {
    return read(this, 'get_width').width;
  },
  get height(): number {
    return read(this, 'get_height').height;
  },
  get absoluteBoundingBox(): object {
    const node = read(this, 'get_absoluteBoundingBox');
    return frozenCopy(nodeBox(identity(this).world.world.session.document, node));
  },
  remove(): void {
    const { document } = identity(this).world.world.session;
    const node = read(this, 'remove');
    assertEditable(document, 'remove');
    if (isSublayerId(node.id)) throw new Error('in remove: Removing this node is not allowed');
    document.remove(node.id);
  },
};

export const documentMembers = {
  get documentColorProfile(): string {
    read(this, 'get_documentColorProfile');
    return identity(this).world.world.session.document.colorProfile;
  },
};

export const cornerMembers = {
  get cornerRadius(): number {
    return read(this, 'get_cornerRadius').cornerRadius;
  },
  set cornerRadius(value: unknown) {
    write(this, 'set_cornerRadius', { cornerRadius: expectType(value, 'number', 'cornerRadius') });
  },
};

export const fillMembers = {
  get fills(): unknown {
    const { fills } = read(this, 'get_fills');
    return fills === 'mixed' ? identity(this).world.world.mixed : frozenCopy(fills);
  },
  set fills(value: unknown) {
    const { images } = identity(this).world.world.session.document;
    const fills = frozenCopy(checkPaints(value, { images, member: 'set_fills' }));
    // fills of its own detach a node from its style
    write(this, 'set_fills', { fills, fillStyleId: '' });
  },
  get fillStyleId(): string | symbol {
    const { fills, fillStyleId } = read(this, 'get_fillStyleId');
    return fills === 'mixed' ? identity(this).world.world.mixed : fillStyleId;
  },
  set fillStyleId(_value: unknown) {
    throw new Error(dynamicPageText('set_fillStyleId', 'node.setFillStyleIdAsync'));
  },
  async setFillsAsync(value: unknown): Promise<void> {
    const { images } = identity(this).world.world.session.document;
    const fills = frozenCopy(checkPaints(value, { images, member: 'setFillsAsync' }));
    await null;
    write(this, 'setFillsAsync', { fills, fillStyleId: '' });
  },
};

export const parentMembers = {
  get children(): readonly ApiNode[] {
    const node = read(this, 'get_children');
    const { world } = identity(this);
    assertLoaded(this, node, 'in get_children: Cannot access children');
    const children = node.childIds.map((child) => world.get(child));
    return Object.freeze(children.filter((child) => child !== null));
  },
};

export const pageMembers = {
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

export const textMembers = {
  get characters(): string {
    return read(this, 'get_characters').text?.characters ?? '';
  },
};
