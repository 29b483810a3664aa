import type { PixelBox } from '../../../src/contract/face.js';
import { givenOf } from '../../truth/given-of.js';
import { truthScenes } from '../../truth/truth-scenes.js';
import { truePicture } from '../bench/true-picture.js';
import { softenTo } from '../renderers/lens-for.js';
import { renderProduct } from '../renderers/product.js';
import { gaussianBehindMask } from '../renderers/rivals.js';
import { sideBySide } from './lay-out.js';
import { toJpeg } from './to-jpeg.js';

/** One strip: a scene, its disc over the head's height, and where two crops of 64 × 56 px have their corners. */
export interface Strip {
  readonly name: string;
  readonly discShare: number;
  readonly corners: readonly (readonly [number, number])[];
}

const cropTimes = 3;

/** Before, ours, truth, and the Gaussian behind the mask; two crops of each below at 300 %. @returns a JPEG */
export async function stripTask({ name, discShare, corners }: Strip): Promise<Uint8Array> {
  const scene = await truthScenes.find((candidate) => candidate.name === name)!.make();
  const given = givenOf(scene);
  const radiusPx = (discShare * given.headHeightPx) / 2;
  const settings = softenTo(radiusPx, given.headHeightPx);
  const { picture: truth } = await truePicture(scene, given, radiusPx);
  const pictures = [
    given.sharp,
    await renderProduct(given, settings),
    truth,
    await gaussianBehindMask(given, settings),
  ];
  const crops: PixelBox[] = corners.map(([x, y]) => ({ x, y, width: 64, height: 56 }));
  return toJpeg(sideBySide(pictures, crops, cropTimes));
}
