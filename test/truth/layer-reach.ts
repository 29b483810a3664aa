import type { TruthLayer, TruthScene } from './truth-scene.js';

/** What the rays of one pixel can meet in a layer. */
export const reach = { nothing: 0, edge: 1, solid: 2 } as const;

/** Of every pixel of the frame: what its rays can meet in one layer, and whether a lamp is among it. */
export interface LayerReach {
  /** values of `reach` */
  readonly kind: Uint8Array;
  readonly hasLamp: Uint8Array;
}

/** Light that counts as a lamp's, whose disc needs more rays than anything else. */
const lampLight = 1.6;

/** Looks around every pixel of the frame as far as its rays can land in the layer. */
export function layerReach(scene: TruthScene, layer: TruthLayer, radiusAtInfinityPx: number): LayerReach {
  const { widthPx, heightPx } = scene;
  const { alpha, light, marginPx, depth } = layer;
  const spreadPx = mostSpreadPx(layer, radiusAtInfinityPx);
  const seen = sumTable(layer, (i) => alpha[i]! > 0);
  const solid = sumTable(layer, (i) => alpha[i]! >= 1);
  const lamps = sumTable(
    layer,
    (i) => Math.max(light[i * 3]!, light[i * 3 + 1]!, light[i * 3 + 2]!) * alpha[i]! > lampLight,
  );
  const kind = new Uint8Array(widthPx * heightPx);
  const hasLamp = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const t = depth.t + depth.perX * (x + 0.5 - widthPx / 2) + depth.perY * (y + 0.5 - heightPx / 2);
      // Past the two pixels that a hit is read between; a hit on the pixel itself reads no other.
      const reachPx = spreadPx * t === 0 ? 0 : Math.ceil(spreadPx * Math.abs(t)) + 1;
      const left = Math.max(0, x + marginPx - reachPx);
      const top = Math.max(0, y + marginPx - reachPx);
      const right = Math.min(layer.widthPx, x + marginPx + reachPx + 1);
      const bottom = Math.min(layer.heightPx, y + marginPx + reachPx + 1);
      const box = { left, top, right, bottom };
      const i = y * widthPx + x;
      const pixels = (right - left) * (bottom - top);
      if (inBox(solid, layer, box) === pixels) kind[i] = reach.solid;
      else if (inBox(seen, layer, box) > 0) kind[i] = reach.edge;
      hasLamp[i] = inBox(lamps, layer, box) > 0 ? 1 : 0;
    }
  }
  return { kind, hasLamp };
}

/** How far a ray of a pixel at which t = 1 can land from it: farther than R on a surface that falls away under it. */
function mostSpreadPx({ depth }: TruthLayer, radiusPx: number): number {
  return radiusPx / Math.max(0.2, 1 - radiusPx * Math.hypot(depth.perX, depth.perY));
}

function sumTable({ widthPx, heightPx }: TruthLayer, counts: (i: number) => boolean): Uint32Array {
  const stride = widthPx + 1;
  const sums = new Uint32Array(stride * (heightPx + 1));
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0, row = 0; x < widthPx; x++) {
      if (counts(y * widthPx + x)) row++;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  return sums;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function inBox(sums: Uint32Array, { widthPx }: TruthLayer, { left, top, right, bottom }: Box): number {
  const stride = widthPx + 1;
  return (
    sums[bottom * stride + right]! -
    sums[top * stride + right]! -
    sums[bottom * stride + left]! +
    sums[top * stride + left]!
  );
}
