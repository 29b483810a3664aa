import { describe, expect, it } from 'vitest';
import { blurErrorCodes } from '../../src/contract/blur-error.js';
import { errorSentences } from '../../src/ui/error-sentences.js';

describe('error sentences', () => {
  it('has a title and a next step of its own for every code', () => {
    expect(Object.keys(errorSentences).sort()).toEqual([...blurErrorCodes].sort());
    const titles = blurErrorCodes.map((code) => errorSentences[code].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(blurErrorCodes)('%s speaks to a designer: whole sentences, no codes, no jargon', (code) => {
    const { title, next } = errorSentences[code];
    expect(title).toMatch(/^[A-Z][^.!]+$/);
    expect(next).toMatch(/^[A-Z].+\.$/);
    expect(`${title} ${next}`).not.toMatch(
      /error|exception|null|undefined|node|fill\b|hash|buffer|worker|inference|tensor|[a-z]-[a-z]+-[a-z]/i,
    );
    expect(title.length).toBeLessThanOrEqual(48);
  });

  it('offers no second try where the photo itself is the matter', () => {
    for (const code of ['no-person', 'image-corrupt', 'image-too-large'] as const) {
      expect(errorSentences[code].isFinal).toBe(true);
    }
    for (const code of ['worker-died', 'out-of-memory', 'node-changed', 'timeout'] as const) {
      expect(errorSentences[code].isFinal).toBeUndefined();
    }
  });
});
