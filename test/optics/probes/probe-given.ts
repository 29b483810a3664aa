import type { Given } from '../../truth/given-of.js';

/** A room without anybody in it, drawn pixel by pixel. */
export interface ProbeDrawing {
  readonly widthPx: number;
  readonly heightPx: number;
  /** the ruler of the lens; nobody is there to have a head */
  readonly headHeightPx: number;
  /** grey, 0..255; rounded to the nearest code */
  readonly codeAt: (x: number, y: number) => number;
  /** t = 1 − S/D of a row; 1 everywhere by default */
  readonly depthAt?: (y: number) => number;
}

export function probeGiven({ widthPx, heightPx, headHeightPx, codeAt, depthAt }: ProbeDrawing): Given {
  const pixels = widthPx * heightPx;
  const data = new Uint8ClampedArray(pixels * 4).fill(255);
  const depth = new Float32Array(pixels).fill(1);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      data.fill(codeAt(x, y), i * 4, i * 4 + 3);
      if (depthAt) depth[i] = depthAt(y);
    }
  }
  return {
    sharp: { widthPx, heightPx, data },
    alpha: { widthPx, heightPx, data: new Float32Array(pixels) },
    depth: { widthPx, heightPx, data: depth },
    headHeightPx,
  };
}
