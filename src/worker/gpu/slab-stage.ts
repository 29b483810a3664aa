import type { ApertureSettings } from '../../contract/aperture-settings.js';
import { type BarrelRim, barrelRim } from '../../engine/lens/barrel-rim.js';
import type { DeviceLayer, DeviceSlab } from './device-layer.js';
import disc from './disc.frag.glsl';
import type { LayerBuffers } from './layer-buffers.js';
import type { LightLevel } from './light-level.js';
import mirrored from './mirrored.glsl';
import { createPass } from './pass.js';
import planeAt from './plane-sample.glsl';
import type { Region } from './region.js';
import runningSum from './running-sum.frag.glsl';
import content from './slab-content.frag.glsl';
import type { Target } from './target.js';

/** Running sums begin anew at every so many columns of the level, wherever a tile begins. */
export const blockPx = 64;

export interface SlabRequest {
  readonly aperture: ApertureSettings;
  readonly layer: DeviceLayer;
  readonly slab: DeviceSlab;
  /** the layer's light at the slab's level; must hold what {@link sumsRegion} says, as far as it is in the level */
  readonly light: LightLevel;
  /** of the level; may reach beyond it above and below */
  readonly region: Region;
  /** true: laid over what `blurred` holds of the region, instead of overwriting it */
  readonly isOver: boolean;
  /** `blurred` receives the region in its corner (0, 0): light times share, and the share */
  readonly buffers: Pick<LayerBuffers, 'even' | 'odd' | 'blurred'>;
}

/** Blurs one slab of a layer at its own size. */
export interface SlabStage {
  render(request: SlabRequest): void;
  dispose(): void;
}

/** What the blur of a region reads: the opening's reach more on each side, from the start of a block on. */
export function sumsRegion({ x, y, widthPx, heightPx }: Region, { slab: { kernel } }: DeviceSlab): Region {
  const rows = kernel ?? [{ left: -0.5, right: 0.5, down: 0 }];
  const least = Math.min(...rows.map(({ left }) => Math.floor(0.5 + left) - 1));
  const most = Math.max(...rows.map(({ right }) => Math.floor(0.5 + right)));
  if (most - least >= blockPx)
    throw new RangeError(`"kernel" expected rows below ${blockPx} px, got ${most - least}`);
  const left = Math.floor((x + least) / blockPx) * blockPx;
  const top = y + rows[0].down;
  return {
    x: left,
    y: top,
    widthPx: x + widthPx + most - left,
    heightPx: y + heightPx + rows[rows.length - 1].down - top,
  };
}

export function createSlabStage(gl: WebGL2RenderingContext): SlabStage {
  const contentPass = createPass(gl, mirrored, planeAt, content);
  const sumPass = createPass(gl, runningSum);
  const discPass = createPass(gl, disc);
  return {
    render({ aperture, layer, slab: deviceSlab, light, region, isOver, buffers }) {
      const { even, odd, blurred } = buffers;
      const { slab, spans, spanCount } = deviceSlab;
      const sums = sumsRegion(region, deviceSlab);
      const corner = { ...sums, x: 0, y: 0 };
      const scale = 2 ** slab.level;
      contentPass.draw(
        even,
        {
          light: light.texture,
          lightOrigin: [light.x, light.y],
          size: [light.widthPx, light.heightPx],
          origin: [sums.x, sums.y],
          scaledSize: [layer.picture.widthPx / scale, layer.picture.heightPx / scale],
          radii: layer.radii,
          layerShare: layer.share,
          ends: [slab.beginsPx, slab.fullFromPx, slab.fullToPx, slab.endsPx],
        },
        corner,
      );
      const inputs = ({ textures: [light, shares] }: Target) => ({ light, shares });
      sumPass.draw(odd, { ...inputs(even), stride: 1 }, corner);
      sumPass.draw(even, { ...inputs(odd), stride: 8 }, corner);
      const [lightSums, shareSums] = even.textures;
      const offset = [region.x - sums.x, region.y - sums.y];
      if (isOver) gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      discPass.draw(
        blurred,
        {
          lightSums,
          shareSums,
          spans,
          spanCount,
          behindLeast: slab.behindLeast,
          offset,
          origin: [region.x, region.y],
          ...rimUniforms(barrelRim(aperture, slab, layer.picture)),
        },
        { ...region, x: 0, y: 0 },
      );
      gl.disable(gl.BLEND);
    },
    dispose() {
      contentPass.dispose();
      sumPass.dispose();
      discPass.dispose();
    },
  };
}

/** A picture drawn as it is has no disc that a rim could cut. */
function rimUniforms(rim: BarrelRim | null) {
  if (rim === null) return { rimSize: 0, rimSqueeze: 1, rimDrift: 0, rimMiddle: [0, 0] };
  const { radiusPx, squeeze, drift, middleX, middleY } = rim;
  return { rimSize: Math.abs(radiusPx), rimSqueeze: squeeze, rimDrift: drift, rimMiddle: [middleX, middleY] };
}
