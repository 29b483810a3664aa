import type { WireError } from '../contract/blur-error.js';
import { type ErrorSentence, errorSentences } from './error-sentences.js';

/** What people read about an error, with the photo's own size where that is the matter. */
export function sentenceFor({ code, details }: Pick<WireError, 'code' | 'details'>): ErrorSentence {
  const sentence = errorSentences[code];
  const { widthPx, heightPx } = details;
  if (code !== 'image-too-large' || widthPx === undefined || heightPx === undefined) return sentence;
  return { ...sentence, next: `It has ${widthPx} × ${heightPx} pixels. ${sentence.next}` };
}
