import { expect, it } from 'vitest';
import { selfTestText } from '../../src/ui/self-test-text.js';

it('puts one fact on a line and the names above each other', () => {
  const text = selfTestText([
    ['frame', 'about:srcdoc'],
    ['network policy', 'blocked by connect-src'],
    ['host: EXIF', ''],
  ]);
  expect(text.split('\n')).toEqual([
    'frame           about:srcdoc',
    'network policy  blocked by connect-src',
    'host: EXIF',
  ]);
});

it('keeps every fact on its line, whatever is in it', () => {
  expect(selfTestText([['error', 'first\n  second\tthird ']])).toBe('error  first second third');
  expect(selfTestText([])).toBe('');
});
