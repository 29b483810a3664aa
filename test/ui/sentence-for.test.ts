import { expect, it } from 'vitest';
import { errorSentences } from '../../src/ui/error-sentences.js';
import { sentenceFor } from '../../src/ui/sentence-for.js';

it('says how large a photo is that is too large', () => {
  const { title, next } = sentenceFor(
    {
      code: 'image-too-large',
      details: { widthPx: 5000, heightPx: 3000 },
    },
    true,
  );
  expect(title).toBe('This photo is too large');
  expect(next).toMatch(/^It has 5000 × 3000 pixels\. .*4096/);
});

it('leaves every other sentence as it stands, and this one where the size is not known', () => {
  expect(sentenceFor({ code: 'image-too-large', details: {} }, true)).toEqual(
    errorSentences['image-too-large'],
  );
  const details = { widthPx: 5000, heightPx: 3000 };
  expect(sentenceFor({ code: 'image-too-small', details }, true)).toEqual(errorSentences['image-too-small']);
});

it('says that the connection is missing where that is why a photo is not there', () => {
  const missing = { code: 'image-missing', details: {} } as const;
  expect(sentenceFor(missing, false).next).toMatch(/offline/);
  expect(sentenceFor(missing, true)).toEqual(errorSentences['image-missing']);
  expect(sentenceFor({ code: 'timeout', details: {} }, false)).toEqual(errorSentences.timeout);
});
