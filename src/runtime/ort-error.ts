import { BlurError, type BlurErrorCode } from '../contract/blur-error.js';

/** What WebAssembly hosts and onnxruntime say when memory is short, beyond what BlurError knows by itself. */
const memoryWords = /could not allocate memory|failed to allocate|cannot enlarge memory|memory\.grow/i;

/** Something thrown while a network was loaded or run, as a BlurError: `out-of-memory`, else `fallback`. */
export function ortError(thrown: unknown, fallback: BlurErrorCode): BlurError {
  const error = BlurError.from(thrown, fallback);
  return memoryWords.test(error.message) ? new BlurError('out-of-memory', error.message) : error;
}
