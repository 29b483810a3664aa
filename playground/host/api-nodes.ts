import { componentMembers, instanceMembers } from './component-members.js';
import { carriesFills, type DesignNode, type NodeType } from './design-node.js';
import { findMembers } from './find-members.js';
import { type ApiNode, identify } from './node-access.js';
import {
  baseMembers,
  cornerMembers,
  documentMembers,
  fillMembers,
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

const cornerTypes: readonly NodeType[] = [
  'FRAME',
  'COMPONENT',
  'INSTANCE',
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'VECTOR',
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
    const isParent = parentTypes.includes(type);
    const mixins: readonly (readonly [boolean, object])[] = [
      [true, baseMembers],
      [type !== 'DOCUMENT' && type !== 'PAGE', sceneMembers],
      [carriesFills(type), fillMembers],
      [cornerTypes.includes(type), cornerMembers],
      [isParent, parentMembers],
      // those of the whole document want every page loaded first, which nobody here does
      [isParent && type !== 'DOCUMENT', findMembers],
      [type === 'DOCUMENT', documentMembers],
      [type === 'PAGE', pageMembers],
      [type === 'COMPONENT', componentMembers],
      [type === 'INSTANCE', instanceMembers],
      [type === 'TEXT', textMembers],
    ];
    const members = mixins.filter(([has]) => has).map(([, mixin]) => Object.getOwnPropertyDescriptors(mixin));
    const created = Object.create(null, Object.assign({}, ...members)) as object;
    this.#prototypes.set(type, created);
    return created;
  }
}
