import { describe, expect, it } from 'vitest';
import { checkSize } from '../../../src/engine/photo/check-size.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';

describe('checkSize', () => {
  it('takes the largest photo of each host', () => {
    expect(() => checkSize(4096, 4096, sizeLimits.figma)).not.toThrow();
    expect(() => checkSize(10000, 5000, sizeLimits.commandLine)).not.toThrow();
    expect(() => checkSize(16, 16, sizeLimits.figma)).not.toThrow();
  });

  it('refuses one pixel more and names the limit that was hit', () => {
    expect(() => checkSize(4097, 16, sizeLimits.figma)).toThrow(
      expect.objectContaining({
        code: 'image-too-large',
        details: { widthPx: 4097, heightPx: 16, maxSidePx: 4096 },
      }),
    );
    expect(() => checkSize(10000, 5001, sizeLimits.commandLine)).toThrow(
      expect.objectContaining({
        code: 'image-too-large',
        details: { widthPx: 10000, heightPx: 5001, maxMegapixels: 50 },
      }),
    );
  });

  it.each([
    [1, 1],
    [1, 4096],
    [4096, 15],
  ])('refuses %i × %i as too small', (widthPx, heightPx) => {
    expect(() => checkSize(widthPx, heightPx, sizeLimits.figma)).toThrow(
      expect.objectContaining({ code: 'image-too-small', details: { widthPx, heightPx, minSidePx: 16 } }),
    );
  });
});
