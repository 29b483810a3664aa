import { describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { depthFromNetwork } from '../../../src/engine/depth/depth-from-network.js';
import type { DepthNetwork } from '../../../src/engine/network/depth-network.js';

const [widthPx, heightPx] = [128, 96];
const isPerson = (x: number, y: number) => x >= 0.4 && x < 0.6 && y >= 0.3;
const alpha = {
  widthPx,
  heightPx,
  data: Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    isPerson(((i % widthPx) + 0.5) / widthPx, (Math.floor(i / widthPx) + 0.5) / heightPx) ? 1 : 0,
  ),
};
const source = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(200) };
const size = { widthPx: 64, heightPx: 32 };

/** Sees what `value` says at x and y, 0..1; keeps what it was shown. */
function network(value: (x: number, y: number) => number, quantity: DepthNetwork['quantity'] = 'disparity') {
  const shown: Float32Array[] = [];
  const run = async (input: Float32Array) => {
    shown.push(input);
    return Float32Array.from({ length: size.widthPx * size.heightPx }, (_, i) =>
      value(((i % size.widthPx) + 0.5) / size.widthPx, (Math.floor(i / size.widthPx) + 0.5) / size.heightPx),
    );
  };
  return { input: { ...size, low: 0, high: 255 }, quantity, run, shown };
}

/** Subject at disparity 0.5, wall at 0.1, a near thing of 0.8 at the lower left. */
const room = (x: number, y: number) => (isPerson(x, y) ? 0.5 : x < 0.2 && y > 0.7 ? 0.8 : 0.1);

describe('depthFromNetwork', () => {
  it('shows the whole photo in the range of the card', async () => {
    const net = network(room);
    await depthFromNetwork({ source, alpha }, net);
    expect(net.shown[0]?.length).toBe(64 * 32 * 3);
    expect(net.shown[0]?.[0]).toBeCloseTo(200, 3);
  });

  it('gives t of the room, of near things, and no trace of the person', async () => {
    const depth = await depthFromNetwork({ source, alpha }, network(room));
    const at = (x: number, y: number) => depth!.data[Math.floor(y * 96) * 128 + Math.floor(x * 128)]!;
    expect([depth!.widthPx, depth!.heightPx]).toEqual([128, 96]);
    expect(at(0.8, 0.5)).toBeCloseTo(0.8, 1);
    expect(at(0.1, 0.9)).toBeCloseTo(-0.6, 1);
    for (let x = 0.3; x < 0.9; x += 0.02) expect(at(x, 0.5)).toBeGreaterThan(0.75);
  });

  it('does not depend on the scale, nor on disparity or depth', async () => {
    const [one, three, far] = await Promise.all([
      depthFromNetwork({ source, alpha }, network(room)),
      depthFromNetwork(
        { source, alpha },
        network((x, y) => 3 * room(x, y)),
      ),
      depthFromNetwork(
        { source, alpha },
        network((x, y) => 1 / room(x, y), 'depth'),
      ),
    ]);
    one!.data.forEach((t, i) => {
      expect(three!.data[i]).toBeCloseTo(t, 4);
      expect(far!.data[i]).toBeCloseTo(t, 4);
    });
  });

  it('takes for near only what is nearer than all of the person', async () => {
    const body = (x: number, y: number) => (isPerson(x, y) ? (y > 0.7 ? 0.6 : 0.5) : y > 0.7 ? 0.58 : 0.1);
    const depth = await depthFromNetwork({ source, alpha }, network(body));
    expect(Math.min(...depth!.data)).toBeGreaterThanOrEqual(0);
  });

  it('is not led astray by single wild values', async () => {
    const wild = network((x, y) => (x > 0.98 && y < 0.05 ? 1e6 : room(x, y)));
    const depth = await depthFromNetwork({ source, alpha }, wild);
    expect(Math.min(...depth!.data)).toBeGreaterThanOrEqual(-1);
  });

  it.each<[string, (x: number, y: number) => number]>([
    ['the same everywhere', () => 0.4],
    ['not finite', (x, y) => (x > 0.9 ? Number.NaN : room(x, y))],
    ['a subject behind the room', (x, y) => 1 - room(x, y)],
    ['nothing but zeros', () => 0],
  ])('gives null for an answer that is %s', async (_, value) => {
    expect(await depthFromNetwork({ source, alpha }, network(value))).toBeNull();
  });

  it('gives null without a person, or without a room', async () => {
    for (const value of [0, 1]) {
      const all = { ...alpha, data: new Float32Array(alpha.data.length).fill(value) };
      expect(await depthFromNetwork({ source, alpha: all }, network(room))).toBeNull();
    }
  });

  it.each(['inference', 'model-load'] as const)('gives null when the network fails with %s', async (code) => {
    const run = () => Promise.reject(new BlurError(code, 'broken'));
    expect(await depthFromNetwork({ source, alpha }, { ...network(room), run })).toBeNull();
  });

  it.each(['out-of-memory', 'cancelled'] as const)('passes on %s', async (code) => {
    const run = () => Promise.reject(new BlurError(code, ''));
    await expect(depthFromNetwork({ source, alpha }, { ...network(room), run })).rejects.toMatchObject({
      code,
    });
  });
});
