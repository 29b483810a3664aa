import type { ApiNodes } from './api-nodes.js';
import { type BuzzAssetType, buzzAssetTypes } from './buzz-asset-types.js';
import { checkPaints } from './check-paints.js';
import type { DesignNode } from './design-node.js';
import { frozenCopy, isPlainObject } from './frozen-copy.js';
import { type ApiNode, identity, read, readWritable, write } from './node-access.js';
import type { Paint } from './paint.js';
import { assertOpen } from './plugin-session.js';

interface MediaField {
  readonly type: 'IMAGE' | 'VIDEO';
  readonly hash: string | null;
  readonly node: ApiNode;
  readonly setMediaAsync: (paint: unknown) => Promise<void>;
}

interface TextField {
  readonly value: string | null;
  readonly node: ApiNode;
  readonly setValueAsync: (value: unknown) => Promise<void>;
}

/** `figma.buzz`, as far as it reads the fields of assets and fills them. */
export class ApiBuzz {
  readonly #nodes: ApiNodes;

  constructor(nodes: ApiNodes) {
    this.#nodes = nodes;
  }

  getBuzzAssetTypeForNode(node: ApiNode): BuzzAssetType | null {
    return read(node, 'getBuzzAssetTypeForNode').buzzAssetType;
  }

  setBuzzAssetTypeForNode(node: ApiNode, assetType: unknown): void {
    const buzzAssetType = buzzAssetTypes.find((each) => each === assetType);
    if (!buzzAssetType) throw new Error('in setBuzzAssetTypeForNode: Invalid enum value for "assetType"');
    write(node, 'setBuzzAssetTypeForNode', { buzzAssetType });
  }

  getTextContent(node: ApiNode): readonly TextField[] {
    return this.#within(node, 'getTextContent').flatMap(({ id, text }) => {
      const object = this.#nodes.get(id);
      if (!text || !object) return [];
      return [{ value: text.characters, node: object, setValueAsync: (value) => setText(object, value) }];
    });
  }

  getMediaContent(node: ApiNode): readonly MediaField[] {
    return this.#within(node, 'getMediaContent').flatMap(({ id, fills }) => {
      const object = this.#nodes.get(id);
      const paint = Array.isArray(fills) ? fills.findLast(isShownMedia) : undefined;
      if (!paint || !object) return [];
      const hash = paint.type === 'IMAGE' ? paint.imageHash : paint.videoHash;
      return [{ type: paint.type, hash, node: object, setMediaAsync: (next) => setMedia(object, next) }];
    });
  }

  /** A node and everything in it, parents before children. */
  #within(top: ApiNode, member: string): readonly DesignNode[] {
    const { document } = this.#nodes.world.session;
    assertOpen(this.#nodes.world.session, member);
    const all = [read(top, member)];
    for (const node of all) all.push(...document.children(node.id));
    return all;
  }
}

type Media = Extract<Paint, { readonly type: 'IMAGE' | 'VIDEO' }>;
const isMedia = (paint: Paint): paint is Media => paint.type === 'IMAGE' || paint.type === 'VIDEO';
const isShownMedia = (paint: Paint): paint is Media => isMedia(paint) && paint.visible !== false;

/** Puts a paint where the field's own was; a template's lock leaves that free. */
async function setMedia(object: ApiNode, value: unknown): Promise<void> {
  const member = 'setMediaAsync';
  if (!isPlainObject(value)) {
    throw new Error(`in ${member}: Expected "paint" to have type object but got ${typeof value} instead`);
  }
  const { document } = identity(object).world.world.session;
  const [paint] = frozenCopy(checkPaints([value], { images: document.images, member }));
  if (!paint || !isMedia(paint)) throw new Error(`in ${member}: Invalid discriminator value`);
  await null;
  const { id, fills } = readWritable(object, member);
  const paints = Array.isArray(fills) ? fills : [];
  const at = paints.findLastIndex(isShownMedia);
  document.change(id, { fills: at < 0 ? [...paints, paint] : paints.with(at, paint), fillStyleId: '' });
}

async function setText(object: ApiNode, characters: unknown): Promise<void> {
  const member = 'setValueAsync';
  if (typeof characters !== 'string') throw new Error(`in ${member}: Expected "value" to have type string`);
  await null;
  const { id, text } = readWritable(object, member);
  if (text) identity(object).world.world.session.document.change(id, { text: { ...text, characters } });
}
