import { describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { blazefaceAnchors } from '../../../src/engine/face/blazeface-anchors.js';
import { decodeFaces } from '../../../src/engine/face/decode-faces.js';
import { detectFaces } from '../../../src/engine/face/detect-faces.js';
import { mergeFaces } from '../../../src/engine/face/merge-faces.js';

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const photo = (widthPx: number, heightPx: number) => ({
  widthPx,
  heightPx,
  data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255),
});

/** Output of a network that sees one face at anchor `index`, `offsetPx` right of and below it, 32 px large. */
function output(index: number, offsetPx: number, logit: number) {
  const boxes = new Float32Array(896 * 16);
  const scores = new Float32Array(896).fill(-200);
  const points = [0, 0, 32, 32, -8, -4, 8, -4, 0, 2, 0, 10, -14, -2, 14, -2];
  points.forEach((value, i) => {
    boxes[index * 16 + i] = i === 2 || i === 3 ? value : value + offsetPx;
  });
  scores[index] = logit;
  return { boxes, scores };
}

describe('blazefaceAnchors', () => {
  it('has 896 points: two per 8 px cell, then six per 16 px cell, at cell centres', () => {
    const anchors = blazefaceAnchors();
    expect(anchors).toHaveLength(896 * 2);
    expect([...anchors.subarray(0, 6)]).toEqual([4, 4, 4, 4, 12, 4]);
    expect([...anchors.subarray(32 * 2, 32 * 2 + 2)]).toEqual([4, 12]);
    expect([...anchors.subarray(512 * 2, 512 * 2 + 2)]).toEqual([8, 8]);
    expect([...anchors.subarray(518 * 2, 518 * 2 + 2)]).toEqual([24, 8]);
    expect([...anchors.subarray(895 * 2)]).toEqual([120, 120]);
  });
});

describe('decodeFaces', () => {
  it('places box and points in photo pixels', () => {
    const { boxes, scores } = output(0, 6, 2);
    const [face, ...rest] = decodeFaces(boxes, scores, { x: 100, y: -50, width: 256, height: 256 });
    expect(rest).toHaveLength(0);
    expect(face!.box).toEqual({ x: 100 + 2 * (10 - 16), y: -50 + 2 * (10 - 16), width: 64, height: 64 });
    expect(face!.rightEye).toEqual({ x: 100 + 2 * 2, y: -50 + 2 * 6 });
    expect(face!.leftEye).toEqual({ x: 100 + 2 * 18, y: -50 + 2 * 6 });
    expect(face!.mouth).toEqual({ x: 100 + 2 * 10, y: -50 + 2 * 20 });
    expect(face!.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  });

  it('drops weak scores and survives extreme logits', () => {
    const { boxes, scores } = output(3, 0, 1e9);
    scores[4] = -0.1;
    expect(decodeFaces(boxes, scores, { x: 0, y: 0, width: 128, height: 128 }).map((f) => f.score)).toEqual([
      1,
    ]);
  });
});

describe('mergeFaces', () => {
  const faceAt = (x: number, size: number, score: number) => ({
    box: { x, y: 0, width: size, height: size },
    rightEye: { x: x + size * 0.3, y: 0 },
    leftEye: { x: x + size * 0.7, y: 0 },
    mouth: { x: x + size / 2, y: size * 0.8 },
    score,
  });

  it('averages overlapping candidates by score and keeps apart ones', () => {
    const merged = mergeFaces([faceAt(0, 100, 0.9), faceAt(10, 100, 0.6), faceAt(300, 50, 0.99)]);
    expect(merged).toHaveLength(2);
    expect(merged[0]!.box.x).toBeCloseTo((10 * 0.6) / 1.5, 6);
    expect(merged[0]!.score).toBe(0.9);
    expect(merged[1]!.box.width).toBe(50);
  });

  it('puts the larger face first, unless its score is poor', () => {
    expect(mergeFaces([faceAt(0, 50, 0.9), faceAt(300, 100, 0.8)])[0]!.box.x).toBe(300);
    expect(mergeFaces([faceAt(0, 90, 0.95), faceAt(300, 100, 0.62)])[0]!.box.x).toBe(0);
  });

  it('lets weak candidates steady a sure face, and drops them where they stand alone', () => {
    const merged = mergeFaces([faceAt(0, 100, 0.9), faceAt(10, 100, 0.52), faceAt(300, 100, 0.55)]);
    expect(merged).toHaveLength(1);
    expect(merged[0]!.box.x).toBeCloseTo((10 * 0.52) / 1.42, 6);
  });
});

describe('detectFaces', () => {
  it('letterboxes a wide photo and gives photo pixels', async () => {
    const faces = await detectFaces(
      photo(256, 128),
      { face: async () => output(16 * 7 * 2 + 16, 4, 3) },
      idle,
    );
    // anchor (68, 60) + 4 is the input's centre; the input covers 256 px and starts 64 px above the photo
    expect(faces).toHaveLength(1);
    expect(faces[0]!.box.x + faces[0]!.box.width / 2).toBeCloseTo(144, 4);
    expect(faces[0]!.box.y + faces[0]!.box.height / 2).toBeCloseTo(64, 4);
  });

  it('looks again closer when it is told where people are', async () => {
    let looks = 0;
    const face = async () => {
      looks++;
      return output(0, 0, -50);
    };
    await detectFaces(photo(64, 64), { face }, idle);
    expect(looks).toBe(1);
    await detectFaces(photo(64, 64), { face }, idle, [{ x: 8, y: 8, width: 16, height: 40 }]);
    expect(looks).toBe(3);
    await detectFaces(photo(64, 64), { face }, idle, [{ x: 0, y: 8, width: 60, height: 20 }]);
    expect(looks).toBe(7);
  });

  it('passes cancelling on, and says when a network gave nothing', async () => {
    const cancelled = { ...idle, checkpoint: async () => Promise.reject(new BlurError('cancelled')) };
    await expect(
      detectFaces(photo(8, 8), { face: async () => output(0, 0, 9) }, cancelled),
    ).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(detectFaces(photo(8, 8), { face: async () => ({}) }, idle)).rejects.toMatchObject({
      code: 'inference',
    });
  });
});
