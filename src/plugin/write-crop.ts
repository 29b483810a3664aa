import { BlurError } from '../contract/blur-error.js';
import type { Calls } from '../contract/messages.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { alignmentKey, noteAlignment } from './alignment-note.js';
import { describePhoto } from './describe-photo.js';
import { requireEdit } from './edit-access.js';
import { type FilledNode, getFilledNode } from './filled-node.js';
import { cropTo, withFraming } from './image-framing.js';
import { readImageSize } from './image-size.js';
import { type NodeWrite, writeNode } from './node-write.js';
import { withReframed } from './original-paint.js';
import { requireSamePhoto } from './photo-state.js';
import { inUndoStep } from './undo-step.js';

type CropArgs = Calls['crop.write']['args'];

/**
 * Frames a photo another way, the invisible original under a result alike, as one undo step; pixels stay as they are.
 * @throws BlurError `node-gone`, `node-changed`, `image-missing`, `read-only` or `host`; nothing is written then
 */
export async function writeCrop(args: CropArgs): Promise<PhotoTarget> {
  requireEdit();
  const node = await getFilledNode(args.nodeId);
  const size = await readImageSize(requireSamePhoto(node, args.currentHash).sourceHash);
  if (node.removed) throw new BlurError('node-gone', `node ${args.nodeId} was removed meanwhile`);
  const write = planCrop(node, args);
  await inUndoStep(() => writeNode(write));
  return describePhoto(node, size);
}

function planCrop(node: FilledNode, { currentHash, imageTransform }: CropArgs): NodeWrite {
  const { photo, recipe, sourceHash } = requireSamePhoto(node, currentHash);
  const reframe = (paint: ImagePaint) => withFraming(paint, cropTo(imageTransform));
  return {
    node,
    fills: withReframed({ fills: node.fills as readonly Paint[], photo, recipe, reframe }),
    notes: {
      [alignmentKey]: noteAlignment(
        node.getPluginData(alignmentKey),
        { paint: photo.paint, sourceHash },
        imageTransform,
      ),
    },
  };
}
