import { BlurError } from '../../contract/blur-error.js';
import type { PixelBox } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import { cropToInput } from '../raster/crop-to-input.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** Side of the square that the segmentation networks look at. */
export const networkSidePx = 256;

/** Classes of the matte network in the order of its channels. */
export const personClasses = ['background', 'hair', 'bodySkin', 'faceSkin', 'clothes', 'other'] as const;
export type PersonClass = (typeof personClasses)[number];

/** What the matte network saw in one box of the photo. */
export interface PersonPass {
  /** in photo pixels; squeezed to the network's square */
  readonly box: PixelBox;
  /** probability of person, 0..1, 256×256 over the box */
  readonly person: Plane;
  /** probability of hair, likewise */
  readonly hair: Plane;
  /** likeliest class of each pixel of `person`, an index into {@link personClasses} */
  readonly classes: Uint8Array;
  /** share of the box in which each class is the likeliest; sums to 1 */
  readonly shares: Readonly<Record<PersonClass, number>>;
}

/**
 * Runs the matte network on one box of the photo.
 * @throws BlurError `inference`
 */
export async function personPass(
  raster: RgbaRaster,
  networks: Pick<Networks, 'matte'>,
  box: PixelBox,
): Promise<PersonPass> {
  const size = { widthPx: networkSidePx, heightPx: networkSidePx };
  const { logits } = await networks.matte(cropToInput(raster, box, { ...size, low: -1, high: 1 }));
  if (!logits) throw new BlurError('inference', 'matte network gave no "logits"');
  const data = new Float32Array(networkSidePx * networkSidePx);
  const hair = new Float32Array(data.length);
  const classes = new Uint8Array(data.length);
  const counts = new Float64Array(personClasses.length);
  for (let i = 0; i < data.length; i++) {
    const of = logits.subarray(i * personClasses.length, (i + 1) * personClasses.length);
    const best = likeliest(of);
    classes[i] = best;
    counts[best]! += 1 / data.length;
    let sum = 0;
    for (const logit of of) sum += Math.exp(logit - of[best]!);
    data[i] = 1 - Math.exp(of[0]! - of[best]!) / sum;
    hair[i] = Math.exp(of[1]! - of[best]!) / sum;
  }
  const shares = Object.fromEntries(personClasses.map((name, i) => [name, counts[i]!]));
  return {
    box,
    person: { ...size, data },
    hair: { ...size, data: hair },
    classes,
    shares: shares as Record<PersonClass, number>,
  };
}

function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[best]!) best = i;
  return best;
}
