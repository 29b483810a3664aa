import type { Face } from '../../../src/contract/face.js';
import type { DepthCues } from '../../../src/engine/depth/depth-cues.js';

type Colour = readonly [number, number, number];

/** A person of grey blocks before a wall, drawn pixel by pixel: `at` gives a colour for whatever is not the person. */
export interface DrawnCues {
  readonly widthPx: number;
  readonly heightPx: number;
  /** middle of the face */
  readonly faceX: number;
  readonly eyeY: number;
  readonly headHeightPx: number;
  /** the row in which the body ends */
  readonly bottomY: number;
  readonly at: (x: number, y: number) => Colour;
  /** of the eyes' line, as dy per dx */
  readonly tilt?: number;
}

export function drawnCues(
  drawn: DrawnCues,
): DepthCues & { readonly source: NonNullable<DepthCues['source']> } {
  const { widthPx, heightPx, headHeightPx } = drawn;
  const alpha = new Float32Array(widthPx * heightPx);
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      alpha[i] = isPerson(drawn, x, y) ? 1 : 0;
      // stripes, so that the person has detail
      const own: Colour = (x >> 3) % 2 === 0 ? [60, 60, 70] : [150, 140, 140];
      data.set(alpha[i] === 1 ? own : drawn.at(x, y), i * 4);
    }
  }
  return {
    alpha: { widthPx, heightPx, data: alpha },
    source: { widthPx, heightPx, data },
    faces: [faceAt(drawn.faceX, drawn.eyeY, headHeightPx, drawn.tilt)],
    headHeightPx,
  };
}

/** A head two thirds of its height wide, on a trunk of two heads. */
function isPerson({ faceX, eyeY, headHeightPx, bottomY }: DrawnCues, x: number, y: number): boolean {
  const [across, down] = [Math.abs(x + 0.5 - faceX) / headHeightPx, (y + 0.5 - eyeY) / headHeightPx];
  if (y >= bottomY || down < -0.5) return false;
  return across < (down < 0.6 ? 0.33 : 1);
}

/** The face of a head whose points say that it is so high. */
export function faceAt(x: number, eyeY: number, headHeightPx: number, tilt = 0): Face {
  const half = headHeightPx / 3.65 / 2;
  return {
    box: {
      x: x - headHeightPx / 3,
      y: eyeY - headHeightPx / 4,
      width: headHeightPx / 1.5,
      height: headHeightPx / 1.5,
    },
    rightEye: { x: x - half, y: eyeY - half * tilt },
    leftEye: { x: x + half, y: eyeY + half * tilt },
    mouth: { x, y: eyeY + headHeightPx / 4 },
    score: 1,
  };
}
