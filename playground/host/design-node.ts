import type { BuzzAssetType } from './buzz-asset-types.js';
import { inheritedFields } from './instance-fields.js';
import type { Paint } from './paint.js';
import type { Palette } from './palette.js';

export type NodeType =
  | 'DOCUMENT'
  | 'PAGE'
  | 'FRAME'
  | 'GROUP'
  | 'SECTION'
  | 'COMPONENT'
  | 'INSTANCE'
  | 'RECTANGLE'
  | 'ELLIPSE'
  | 'POLYGON'
  | 'STAR'
  | 'VECTOR'
  | 'BOOLEAN_OPERATION'
  | 'LINE'
  | 'SLICE'
  | 'TEXT';

interface TextContent {
  readonly characters: string;
  readonly fontSizePx: number;
  /** 100..900 */
  readonly fontWeight: number;
  readonly align: 'LEFT' | 'CENTER' | 'RIGHT';
}

/**
 * Whether plugins may write: `remote` library items and properties an instance cannot override refuse; what a `template` has
 * locked takes pictures through its media fields alone.
 */
type WriteAccess = 'full' | 'remote' | 'not-overridable' | 'template';

/** One node, as plain immutable data; a change replaces the object. Geometry in px, relative to the parent. */
export interface DesignNode {
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  readonly parentId: string | null;
  readonly childIds: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
  readonly locked: boolean;
  readonly opacity: number;
  /** `null` for kinds without fills, `mixed` when stretches of a text differ */
  readonly fills: readonly Paint[] | 'mixed' | null;
  /** id of the style that the fills are of; '' for fills of their own */
  readonly fillStyleId: string;
  readonly cornerRadius: number;
  readonly text: TextContent | null;
  readonly access: WriteAccess;
  readonly pluginData: Readonly<Record<string, string>>;
  /** keys are `namespace/key` */
  readonly sharedPluginData: Readonly<Record<string, string>>;
  readonly relaunchData: Readonly<Record<string, string>>;
  /** of an INSTANCE that mirrors a component: the component's id; its layers have ids `I<instanceId>;<layerId>` */
  readonly mainComponentId: string | null;
  /** of such an instance: fields that differ from its component's, '' for its own and else by the main layer's id */
  readonly overrides: Readonly<Record<string, NodeFields>>;
  /** what an asset of Buzz is made for */
  readonly buzzAssetType: BuzzAssetType | null;
  /** of the document: what the file names besides its layers; null for every other kind */
  readonly palette: Palette | null;
}

/** Fields that may change in the life of a node. */
export type NodeFields = Partial<Omit<DesignNode, 'id' | 'type' | 'parentId' | 'childIds'>>;

/** What a new node needs; everything else has a default. */
export type NodeSpec = Pick<DesignNode, 'type'> & Partial<Omit<DesignNode, 'type' | 'parentId' | 'childIds'>>;

const withoutFills: readonly NodeType[] = ['DOCUMENT', 'PAGE', 'GROUP', 'SLICE'];

/** True for kinds whose API object has `fills`. */
export const carriesFills = (type: NodeType): boolean => !withoutFills.includes(type);

/** A complete node from a spec. */
export function createDesignNode(spec: NodeSpec, id: string, parentId: string | null): DesignNode {
  return {
    name: spec.type.charAt(0) + spec.type.slice(1).toLowerCase(),
    x: 0,
    y: 0,
    width: 100,
    height: 100,
    visible: true,
    locked: false,
    opacity: 1,
    fills: carriesFills(spec.type) ? [] : null,
    fillStyleId: '',
    cornerRadius: 0,
    text: null,
    access: 'full',
    pluginData: {},
    sharedPluginData: {},
    relaunchData: {},
    mainComponentId: null,
    overrides: spec.mainComponentId ? { '': inheritedFields(spec) } : {},
    buzzAssetType: null,
    palette: null,
    ...spec,
    id,
    parentId,
    childIds: [],
  };
}
