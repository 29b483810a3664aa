import { describe, expect, it } from 'vitest';
import { parseBlurArguments } from '../../src/cli/blur-arguments.js';

describe('the arguments of blur', () => {
  it('default to the Corporate look', () => {
    const { look, settings, photos } = parseBlurArguments(['a.jpg', 'b.png']);
    expect(look.id).toBe('corporate');
    expect(settings.lens).toEqual({ focalLengthMm: 85, fNumber: 4 });
    expect(photos).toEqual(['a.jpg', 'b.png']);
  });

  it('change the lens of a look without changing the rest of it', () => {
    const { settings } = parseBlurArguments([
      'a.jpg',
      '--look',
      'studio',
      '--f-number',
      '2',
      '--focal-length-mm=50',
    ]);
    expect(settings.lens).toEqual({ focalLengthMm: 50, fNumber: 2 });
    expect(settings.backdrop.mode).toBe('studio');
  });

  it.each([
    ['no photo', [], /at least one photo/],
    ['an unknown look', ['a.jpg', '--look', 'dreamy'], /no look “dreamy”.*counsel/],
    ['an unknown option', ['a.jpg', '--strength', '3'], /strength/],
    ['a word for a number', ['a.jpg', '--f-number', 'wide'], /number from 1 to 32/],
    ['a number out of range', ['a.jpg', '--f-number', '0.5'], /number from 1 to 32/],
    ['one matte for two photos', ['a.jpg', 'b.jpg', '--matte', 'm.png'], /one photo at a time/],
  ])('refuse %s', (_, args, message) => {
    expect(() => parseBlurArguments(args)).toThrow(message);
    expect(() => parseBlurArguments(args)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});
