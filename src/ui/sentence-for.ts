import type { WireError } from '../contract/blur-error.js';
import { type ErrorSentence, errorSentences } from './error-sentences.js';
import { strings } from './strings.js';

/** What people read about an error: with the photo's own size or the missing connection where that is the matter. */
export function sentenceFor(
  { code, details }: Pick<WireError, 'code' | 'details'>,
  isOnline: boolean,
): ErrorSentence {
  const sentence = errorSentences[code];
  if (code === 'image-missing' && !isOnline) return { ...sentence, next: strings.offline };
  const { widthPx, heightPx } = details;
  if (code !== 'image-too-large' || widthPx === undefined || heightPx === undefined) return sentence;
  return { ...sentence, next: `It has ${widthPx} × ${heightPx} pixels. ${sentence.next}` };
}
