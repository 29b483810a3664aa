import { decode, encode } from 'fast-png';
import { BlurError } from '../contract/blur-error.js';
import type { Plane } from '../engine/raster/plane.js';

/**
 * Reads a grey PNG of 8 or 16 bits as a plane of 0..1 (black 0, white 1). Colour pictures give their first channel.
 * @throws BlurError `plane-mismatch` when the file is not such a PNG or not `widthPx × heightPx`
 */
export function decodePlanePng(bytes: Uint8Array, widthPx: number, heightPx: number): Plane {
  const png = decodeOrRefuse(bytes);
  if (png.width !== widthPx || png.height !== heightPx) {
    throw new BlurError(
      'plane-mismatch',
      `the plane is ${png.width} × ${png.height}, the upright photo ${widthPx} × ${heightPx}`,
      { widthPx: png.width, heightPx: png.height },
    );
  }
  if ((png.depth !== 8 && png.depth !== 16) || png.palette !== undefined) {
    throw new BlurError('plane-mismatch', 'a plane must be a grey PNG of 8 or 16 bits');
  }
  const white = png.depth === 16 ? 65535 : 255;
  const data = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < data.length; i++) data[i] = png.data[i * png.channels]! / white;
  return { widthPx, heightPx, data };
}

function decodeOrRefuse(bytes: Uint8Array) {
  try {
    return decode(bytes);
  } catch (thrown) {
    throw new BlurError('plane-mismatch', `not a readable PNG: ${String(thrown)}`);
  }
}

/** Writes a plane as a grey PNG of 16 bits; values are clamped to 0..1. The caller owns the bytes. */
export function encodePlanePng(plane: Plane): Uint8Array {
  const data = new Uint16Array(plane.data.length);
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.round(Math.min(1, Math.max(0, plane.data[i]!)) * 65535);
  }
  return encode({ width: plane.widthPx, height: plane.heightPx, data, depth: 16, channels: 1 });
}
