import { describe, expect, it } from 'vitest';
import { readDepthCard } from '../../src/runtime/read-depth-card.js';

const card = {
  role: 'depth',
  input: { name: 'image', dims: [1, 192, 320, 3], range: '-1..1' },
  outputs: [{ name: 'far', quantity: 'depth' }],
};
const read = (change: object) => readDepthCard(JSON.stringify({ ...card, ...change }));

describe('readDepthCard', () => {
  it('reads size, range and meaning, channels side by side', () => {
    expect(read({})).toEqual({
      input: { widthPx: 320, heightPx: 192, low: -1, high: 1 },
      quantity: 'depth',
      inputName: 'image',
      outputName: 'far',
      dims: [1, 192, 320, 3],
      isPlanar: false,
    });
  });

  it('reads a plane per channel', () => {
    const { input, isPlanar } = read({ input: { name: 'x', dims: [1, 3, 100, 200], range: '0..255' } });
    expect(isPlanar).toBe(true);
    expect(input).toEqual({ widthPx: 200, heightPx: 100, low: 0, high: 255 });
  });

  it.each([
    ['role', { role: 'matte' }],
    ['RGB', { input: { ...card.input, dims: [1, 192, 320, 4] } }],
    ['RGB', { input: { ...card.input, dims: [2, 3, 192, 320] } }],
    ['size', { input: { ...card.input, dims: [1, 3, -1, 320] } }],
    ['range', { input: { ...card.input, range: 'bytes' } }],
    ['range', { input: { ...card.input, range: undefined } }],
    ['name', { outputs: [] }],
    ['disparity', { outputs: [{ name: 'far', quantity: 'metres' }] }],
  ])('says what is wrong: %s', (word, change) => {
    expect(() => read(change)).toThrow(
      expect.objectContaining({ code: 'model-load', message: expect.stringContaining(word) }),
    );
  });

  it('refuses what is not JSON', () => {
    expect(() => readDepthCard('<html>')).toThrow(expect.objectContaining({ code: 'model-load' }));
  });
});
