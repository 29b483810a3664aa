import { BlurError } from '../contract/blur-error.js';
import { isStroke, type Stroke } from '../contract/stroke.js';
import { readInput } from './read-input.js';

/**
 * The strokes in a JSON file.
 * @throws BlurError `file-unreadable`, or `bad-argument` whose message says what the file ought to hold
 */
export async function readStrokes(path: string): Promise<readonly Stroke[]> {
  const text = new TextDecoder().decode(await readInput(path));
  let strokes: unknown;
  try {
    strokes = JSON.parse(text);
  } catch {
    throw new BlurError('bad-argument', `${path} is not JSON.`);
  }
  if (!Array.isArray(strokes)) throw new BlurError('bad-argument', `${path} has to hold a list of strokes.`);
  const wrong = strokes.findIndex((stroke) => !isStroke(stroke));
  if (wrong < 0) return strokes;
  throw new BlurError(
    'bad-argument',
    `Stroke ${wrong + 1} in ${path} is not one. A stroke is {"kind": "keep" or "blur", "radius": above 0 to 1, "points": [{"x": 0 to 1, "y": 0 to 1}, …]}.`,
  );
}
