import { dynamicPageText } from './dynamic-page-text.js';
import { frozenCopy } from './frozen-copy.js';
import { sublayerId } from './instance-place.js';
import { type ApiNode, assertEditable, identity, read } from './node-access.js';

export const componentMembers = {
  get remote(): boolean {
    return read(this, 'get_remote').access === 'remote';
  },
  get instances(): never {
    throw new Error(dynamicPageText('get_instances', 'node.getInstancesAsync'));
  },
  async getInstancesAsync(): Promise<readonly ApiNode[]> {
    await null;
    const { id } = read(this, 'getInstancesAsync');
    const { world } = identity(this);
    const mirrors = world.world.session.document.instancesOf(id).map((instance) => world.get(instance.id));
    return Object.freeze(mirrors.filter((instance) => instance !== null));
  },
  createInstance(): ApiNode {
    const { id, name } = read(this, 'createInstance');
    const { world } = identity(this);
    const { document } = world.world.session;
    assertEditable(document, 'createInstance');
    return world.get(document.add(document.currentPage.id, { type: 'INSTANCE', name, mainComponentId: id }))!;
  },
};

export const instanceMembers = {
  get mainComponent(): never {
    throw new Error(dynamicPageText('get_mainComponent', 'node.getMainComponentAsync'));
  },
  async getMainComponentAsync(): Promise<ApiNode | null> {
    await null;
    const { mainComponentId } = read(this, 'getMainComponentAsync');
    return mainComponentId === null ? null : identity(this).world.get(mainComponentId);
  },
  get overrides(): readonly object[] {
    const { id, overrides } = read(this, 'get_overrides');
    const entries = Object.entries(overrides).map(([path, fields]) => ({
      id: path === '' ? id : sublayerId(id, path),
      overriddenFields: Object.keys(fields),
    }));
    return frozenCopy(entries.filter(({ overriddenFields }) => overriddenFields.length > 0));
  },
};
