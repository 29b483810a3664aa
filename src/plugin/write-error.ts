import { BlurError } from '../contract/blur-error.js';

const readOnlyText = /read-?only|overrid|cannot write|not editable/i;
const goneText = /does not exist|has been (removed|deleted)/i;

/** What the host said when it refused a write, as `read-only`, `node-gone` or `host`. */
export function explainWriteError(thrown: unknown): BlurError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (readOnlyText.test(message)) return new BlurError('read-only', message);
  if (goneText.test(message)) return new BlurError('node-gone', message);
  return BlurError.from(thrown);
}
