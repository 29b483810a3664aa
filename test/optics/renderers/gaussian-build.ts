import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { discDiameterPx } from '../../../src/engine/lens/disc-diameter.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import { gaussianBlur } from './blur-planes.js';
import { productScene } from './product.js';
import type { RenderUnderTest } from './render-under-test.js';

/** Radii at which the room is blurred; in between two of them are mixed. */
const rung = Math.SQRT2;
const smallestPx = 0.75;
/** How many times the light of white a small burnt-out lamp is given at most, and how bright its disc may become by it. */
const boostMost = 8;
const discLightMost = 0.5;

/**
 * The product with a Gaussian of equal variance in place of the disc: its own matte handling, person's colours, filled room, lamps
 * and linear light, one depth-dependent Gaussian. Good care with the wrong kernel; shows what the kernel alone is worth.
 */
export const renderGaussianBuild: RenderUnderTest = async (given, { lens, backdrop }) => {
  const scene = await productScene(given);
  const { source, alpha, foreground, profile, headHeightPx } = scene;
  const { widthPx, heightPx } = source;
  const { toLinear } = profile;
  const encode = createLightEncoder(toLinear);
  const radiusAtInfinityPx = discDiameterPx(lens, headHeightPx, 1) / 2;
  const radii = resizePlane(scene.depth, widthPx, heightPx).data.map((t) => Math.abs(t) * radiusAtInfinityPx);
  const data = new Uint8ClampedArray(source.data);
  for (let channel = 0; channel < 3; channel++) {
    const behind =
      backdrop.mode === 'solid'
        ? radii.map(() => toLinear[backdrop.rgb[channel]])
        : blurred(litRoom(scene, channel, radiusAtInfinityPx), radii);
    alpha.data.forEach((share, i) => {
      if (share >= 0.995 || (backdrop.mode !== 'solid' && radii[i] < 0.5)) return;
      const person = toLinear[foreground.data[i * 3 + channel]];
      data[i * 4 + channel] = encode(share * person + (1 - share) * Math.min(1, behind[i]));
    });
  }
  return { widthPx, heightPx, data };
};

function litRoom({ backdrop, profile, highlights }: Scene, channel: number, radiusPx: number): Plane {
  const { widthPx, heightPx, data } = backdrop;
  const light = Float32Array.from(
    { length: widthPx * heightPx },
    (_, i) => profile.toLinear[data[i * 3 + channel]],
  );
  for (const { areaPx, tint, columns, rows } of highlights) {
    const boost = Math.min(boostMost, (discLightMost * Math.PI * radiusPx ** 2) / areaPx) * tint[channel];
    columns.forEach((column, i) => {
      const at = rows[i] * widthPx + column;
      light[at] = Math.max(light[at], boost);
    });
  }
  return { widthPx, heightPx, data: light };
}

function blurred(room: Plane, radii: Float32Array): Float32Array {
  const out = new Float32Array(radii.length);
  const most = radii.reduce((largest, radius) => Math.max(largest, radius), 0);
  let lower = { radius: 0, data: room.data };
  for (let radius = smallestPx; ; radius *= rung) {
    const at = Math.min(radius, Math.max(most, smallestPx));
    const upper = { radius: at, data: gaussianBlur(room, at / 2).data };
    radii.forEach((wanted, i) => {
      if (wanted < lower.radius || wanted > upper.radius) return;
      const share = (wanted - lower.radius) / (upper.radius - lower.radius || 1);
      out[i] = lower.data[i] + (upper.data[i] - lower.data[i]) * share;
    });
    lower = upper;
    if (at >= most) return out;
  }
}
