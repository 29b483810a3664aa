import { describe, expect, it } from 'vitest';
import { errorSentences } from '../../src/ui/error-sentences.js';
import { type Strings, strings } from '../../src/ui/strings.js';
import { pseudo } from './pseudo-language.js';

describe('the language that checks the layout', () => {
  it('can stand where the panel’s own stands, half as long again', () => {
    const other: Strings = pseudo(strings, 'ltr');
    expect(other.actions.restore.length).toBeGreaterThan(1.4 * strings.actions.restore.length);
    expect(other.batch.title(12)).toContain('12');
    expect(pseudo(errorSentences, 'rtl')['no-person'].isFinal).toBe(true);
  });

  it('is written from right to left when it should be', () => {
    expect(pseudo({ word: 'Look' }, 'rtl').word).toMatch(/^[\u0590-\u05ff]+$/);
  });
});
