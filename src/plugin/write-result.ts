import { BlurError } from '../contract/blur-error.js';
import type { Calls } from '../contract/messages.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { type Recipe, recipeKey } from '../contract/recipe.js';
import { alignmentKey, noteAlignment } from './alignment-note.js';
import { describePhoto } from './describe-photo.js';
import { requireEdit } from './edit-access.js';
import { type FilledNode, getFilledNode } from './filled-node.js';
import { cropTo, withFraming } from './image-framing.js';
import { type ImageSize, readImageSize } from './image-size.js';
import { type NodeWrite, writeNode } from './node-write.js';
import { withResult } from './original-paint.js';
import { type PhotoState, requireSamePhoto } from './photo-state.js';
import { offerCheck, relaunchWithResult } from './relaunch.js';
import { inUndoStep } from './undo-step.js';

type WriteArgs = Calls['result.write']['args'];

/**
 * Puts a finished picture in its photo's place: everything is prepared first, the node is read again at the last moment, and
 * then written in one go, as one undo step.
 * @throws BlurError `node-gone`, `node-changed`, `plane-mismatch`, `read-only`, `image-missing`, `image-too-large`,
 * `unsupported-format` or `host`; nothing is written then
 */
export async function writeResult(args: WriteArgs): Promise<PhotoTarget> {
  requireEdit();
  const node = await getFilledNode(args.nodeId);
  assertUnchanged(node, args);
  const sourceSize = await readImageSize(args.sourceHash);
  const image = addImage(args.bytes);
  assertSameSize(sourceSize, await readImageSize(image.hash));

  if (node.removed) throw new BlurError('node-gone', `node ${args.nodeId} was removed meanwhile`);
  const write = planWrite(node, args, image.hash);
  await inUndoStep(async () => {
    await writeNode(write);
    offerCheck(node);
  });
  return describePhoto(node, sourceSize);
}

function planWrite(node: FilledNode, args: WriteArgs, resultHash: string): NodeWrite {
  const { photo, recipe: trusted } = assertUnchanged(node, args);
  const { sourceHash, imageTransform } = args;
  const recipe: Recipe = { schema: 1, ...args.recipe, sourceHash, resultHash };
  const swap = {
    fills: node.fills as readonly Paint[],
    photo,
    recipe: trusted,
    reframe: imageTransform && ((paint: ImagePaint) => withFraming(paint, cropTo(imageTransform))),
  };
  return {
    node,
    fills: withResult(swap, sourceHash, resultHash),
    notes: {
      [recipeKey]: JSON.stringify(recipe),
      ...(imageTransform && {
        [alignmentKey]: noteAlignment(
          node.getPluginData(alignmentKey),
          { paint: photo.paint, sourceHash },
          imageTransform,
        ),
      }),
    },
    relaunch: relaunchWithResult(node),
  };
}

/** Somebody may have changed the photo, or undone or redone a result, since the panel read it. */
function assertUnchanged(node: FilledNode, { currentHash, sourceHash }: WriteArgs): PhotoState {
  const state = requireSamePhoto(node, currentHash);
  if (state.sourceHash !== sourceHash)
    throw new BlurError('node-changed', `node ${node.id} has another original`);
  return state;
}

function addImage(bytes: Uint8Array): Image {
  try {
    return figma.createImage(bytes);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    if (/too large/i.test(message)) throw new BlurError('image-too-large', message);
    if (/unsupported|type/i.test(message)) throw new BlurError('unsupported-format', message);
    throw BlurError.from(thrown);
  }
}

/** Crops and tiles hold only while the size stays; an upright copy of a turned photo may have its sides exchanged. */
function assertSameSize(source: ImageSize, result: ImageSize): void {
  const sides = ({ widthPx, heightPx }: ImageSize) => [widthPx, heightPx].sort((a, b) => a - b).join('×');
  if (sides(source) === sides(result)) return;
  const details = { widthPx: result.widthPx, heightPx: result.heightPx };
  throw new BlurError(
    'plane-mismatch',
    `the result is ${sides(result)}, the source ${sides(source)}`,
    details,
  );
}
