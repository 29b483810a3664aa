import { describe, expect, it } from 'vitest';
import { BlurError, blurErrorCodes } from '../../src/contract/blur-error.js';

describe('BlurError', () => {
  it('keeps code, message and details across the wire', () => {
    for (const code of blurErrorCodes) {
      const sent = new BlurError(code, 'what happened', { widthPx: 6000, format: 'heic' });
      const arrived = BlurError.fromWire(structuredClone(sent.toWire()));
      expect(arrived).toBeInstanceOf(BlurError);
      expect(arrived.toWire()).toEqual(sent.toWire());
    }
  });

  it('turns unknown shapes into a protocol error instead of throwing', () => {
    const shapes = [
      undefined,
      null,
      7,
      'text',
      {},
      { code: 'made-up', message: 'x' },
      { code: 1, details: [[]] },
    ];
    for (const shape of shapes) expect(BlurError.fromWire(shape).code).toBe('protocol');
  });

  it('drops details that are not flat', () => {
    const wire = { code: 'host', message: 'm', details: { nested: { a: 1 } } };
    expect(BlurError.fromWire(wire).details).toEqual({});
  });

  it('recognises memory failures of V8 and of WebAssembly', () => {
    const failures = [
      new RangeError('Array buffer allocation failed'),
      new Error('std::bad_alloc'),
      'WebAssembly.Memory(): out of memory',
    ];
    for (const thrown of failures) expect(BlurError.from(thrown, 'inference').code).toBe('out-of-memory');
    expect(BlurError.from(new Error('shape mismatch'), 'inference').code).toBe('inference');
  });

  it('passes a BlurError through untouched', () => {
    const error = new BlurError('no-person');
    expect(BlurError.from(error, 'host')).toBe(error);
  });
});
