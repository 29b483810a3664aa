import { isPlainObject } from './frozen-copy.js';
import type { ImageStore } from './image-store.js';
import type { Paint } from './paint.js';

const kinds = [
  'SOLID',
  'GRADIENT_LINEAR',
  'GRADIENT_RADIAL',
  'GRADIENT_ANGULAR',
  'GRADIENT_DIAMOND',
  'IMAGE',
  'VIDEO',
  'PATTERN',
  'SHADER',
];
const scaleModes = ['FILL', 'FIT', 'CROP', 'TILE'];
const imageFields = [
  'type',
  'scaleMode',
  'imageHash',
  'imageTransform',
  'scalingFactor',
  'rotation',
  'filters',
  'visible',
  'opacity',
  'blendMode',
];

export interface PaintRules {
  readonly images: ImageStore;
  /** `set_fills` or `setFillsAsync` */
  readonly member: string;
}

/**
 * The value a plugin assigns to `fills`, checked as the host checks it.
 * @throws Error whose text begins with `in set_fills:`
 */
export function checkPaints(value: unknown, rules: PaintRules): readonly Paint[] {
  const fail = (text: string): never => {
    throw new Error(`in ${rules.member}: ${text}`);
  };
  if (!Array.isArray(value))
    return fail(`Expected "fills" to have type array but got ${typeof value} instead`);
  for (const paint of value) {
    if (!isPlainObject(paint))
      return fail(`Expected paint to have type object but got ${typeof paint} instead`);
    if (!kinds.includes(String(paint['type']))) return fail('Invalid discriminator value');
    // reading a video paint loses what writing it needs
    if (paint['type'] === 'VIDEO') return fail('Invalid SHA1 hash');
    if (paint['type'] === 'PATTERN' && rules.member === 'set_fills') {
      return fail('Pattern fills must be set with setFillsAsync');
    }
    const opacity = paint['opacity'] ?? 1;
    if (typeof opacity !== 'number' || opacity < 0 || opacity > 1)
      return fail('Expected "opacity" to be within 0..1');
    if (paint['type'] === 'IMAGE') checkImagePaint(paint, rules.images, fail);
  }
  return value as Paint[];
}

function checkImagePaint(
  paint: Record<string, unknown>,
  images: ImageStore,
  fail: (text: string) => never,
): void {
  const stray = Object.keys(paint).find((key) => !imageFields.includes(key));
  if (stray) fail(`Unrecognized key(s) in object: '${stray}'`);
  if (!scaleModes.includes(String(paint['scaleMode']))) fail('Invalid enum value for "scaleMode"');
  const hash = paint['imageHash'];
  if (hash === null) return;
  if (typeof hash !== 'string' || !/^[0-9a-f]{40}$/.test(hash)) fail('Invalid SHA1 hash');
  if (!images.get(hash as string)) fail('Image not found');
  if (paint['imageTransform'] !== undefined && paint['scaleMode'] !== 'CROP') {
    fail('"imageTransform" applies to CROP only');
  }
  if (paint['scalingFactor'] !== undefined && paint['scaleMode'] !== 'TILE')
    fail('"scalingFactor" applies to TILE only');
}
