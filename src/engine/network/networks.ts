import type { DepthNetwork } from './depth-network.js';

/**
 * One loaded network. The input is a single image, HWC float32 RGB, in the range the network's card states; the outputs come
 * by name, flat, HWC. The caller owns both.
 * @throws BlurError `inference` | `out-of-memory`
 */
export type Network = (input: Float32Array) => Promise<Readonly<Record<string, Float32Array>>>;

/** The networks of the analysis, each loaded when first called. Input sizes and ranges as in `models/*.json`. */
export interface Networks {
  /** 256×256×3, 0..1 → `alpha` 256×256×1, probability of person 0..1 */
  readonly locate: Network;
  /** 256×256×3, −1..1 → `logits` 256×256×6: background, hair, body skin, face skin, clothes, other */
  readonly matte: Network;
  /** 128×128×3, −1..1 → `boxes` 896×16 in input pixels relative to the anchor, `scores` 896×1 logits */
  readonly face: Network;
  /** Opens the depth network when there is one, else gives null. */
  readonly depth?: () => Promise<DepthNetwork | null>;
}
