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
  const { alpha, light, marginPx } = layer;
  const reachPx = radiusAtInfinityPx === 0 ? 0 : farthestPx(scene, layer, radiusAtInfinityPx);
  const seen = sumTable(layer, (i) => alpha[i]! > 0);
  const solid = sumTable(layer, (i) => alpha[i]! >= 1);
  const lamps = sumTable(
    layer,
    (i) => Math.max(light[i * 3]!, light[i * 3 + 1]!, light[i * 3 + 2]!) * alpha[i]! > lampLight,
  );
  const kind = new Uint8Array(widthPx * heightPx);
  const hasLamp = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const top = Math.max(0, y + marginPx - reachPx);
    const bottom = Math.min(layer.heightPx, y + marginPx + reachPx + 1);
    for (let x = 0; x < widthPx; x++) {
      const left = Math.max(0, x + marginPx - reachPx);
      const right = Math.min(layer.widthPx, x + marginPx + reachPx + 1);
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

/** How far a ray of any pixel of the frame can land from it, rounded up past the two pixels it is read between. */
function farthestPx(
  { widthPx, heightPx }: TruthScene,
  { depth, marginPx }: TruthLayer,
  radiusPx: number,
): number {
  const acrossPx = Math.abs(depth.perX) * (widthPx / 2 + marginPx);
  const downPx = Math.abs(depth.perY) * (heightPx / 2 + marginPx);
  return Math.ceil(radiusPx * (Math.abs(depth.t) + acrossPx + downPx)) + 1;
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
