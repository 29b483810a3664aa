import type { Mask } from './mask.js';
import type { Plane } from './plane.js';

/** 1 where a plane's value passes the test; the caller owns it. A plain loop: `Uint8Array.from` takes many times as long. */
export function maskWhere({ widthPx, heightPx, data }: Plane, passes: (value: number) => boolean): Mask {
  const mask = new Uint8Array(data.length);
  for (let i = 0; i < mask.length; i++) if (passes(data[i]!)) mask[i] = 1;
  return { widthPx, heightPx, data: mask };
}
