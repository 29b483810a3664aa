import { carriesFills, type DesignNode, type NodeType } from './design-node.js';
import { type ApiNode, identify } from './node-access.js';
import {
  baseMembers,
  documentMembers,
  fillMembers,
  instanceMembers,
  pageMembers,
  parentMembers,
  sceneMembers,
  textMembers,
} from './node-members.js';
import type { PluginEvents } from './plugin-events.js';
import type { PluginSession } from './plugin-session.js';

export interface NodeWorld {
  readonly session: PluginSession;
  readonly events: PluginEvents;
  /** what `figma.mixed` is */
  readonly mixed: symbol;
  skipInvisibleInstanceChildren: boolean;
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
    identify(created, this, id);
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
      ...(type === 'DOCUMENT' ? Object.getOwnPropertyDescriptors(documentMembers) : {}),
      ...(type === 'PAGE' ? Object.getOwnPropertyDescriptors(pageMembers) : {}),
      ...(type === 'INSTANCE' ? Object.getOwnPropertyDescriptors(instanceMembers) : {}),
      ...(type === 'TEXT' ? Object.getOwnPropertyDescriptors(textMembers) : {}),
    });
    this.#prototypes.set(type, created);
    return created;
  }
}
