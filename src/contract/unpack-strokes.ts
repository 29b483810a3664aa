import type { PhotoPoint } from './photo-point.js';
import type { Stroke } from './stroke.js';
import { strokeCode } from './stroke-code.js';

const { alphabet, format, kinds, maxLength, none, steps } = strokeCode;

/** What `packStrokes` wrote; undefined for anything else, garbage, cut-off texts and newer formats. Never throws. */
export function unpackStrokes(text: string): readonly Stroke[] | undefined {
  if (text === none) return [];
  if (text[0] !== format || text.length === 1 || text.length > maxLength) return undefined;
  const reader = createReader(text);
  const strokes: Stroke[] = [];
  while (reader.hasMore()) {
    const stroke = readStroke(reader);
    if (stroke === undefined) return undefined;
    strokes.push(stroke);
  }
  return strokes;
}

/** Each reading is NaN once the text has ended or holds what nobody wrote; NaN then runs through all that follows. */
interface Reader {
  hasMore(): boolean;
  one(): number;
  two(): number;
  count(): number;
  way(): number;
}

function createReader(text: string): Reader {
  let at = 1;
  const one = (): number => {
    const value = at < text.length ? alphabet.indexOf(text[at]!) : -1;
    at++;
    return value < 0 ? Number.NaN : value;
  };
  const count = (): number => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 20; scale *= 32) {
      const digit = one();
      value += (digit % 32) * scale;
      if (!(digit >= 32)) return value;
    }
    return Number.NaN;
  };
  const way = (): number => {
    const value = count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  return { hasMore: () => at < text.length, one, two: () => one() * 64 + one(), count, way };
}

function readStroke(reader: Reader): Stroke | undefined {
  const kind = kinds[reader.one()];
  const radius = reader.two() / steps;
  const count = reader.count();
  if (kind === undefined || !(radius > 0) || !(count > 0)) return undefined;
  const points: PhotoPoint[] = [];
  let [x, y] = [reader.two(), reader.two()];
  for (;;) {
    if (!(x >= 0 && x <= steps && y >= 0 && y <= steps)) return undefined;
    points.push({ x: x / steps, y: y / steps });
    if (points.length === count) return { kind, radius, points };
    x += reader.way();
    y += reader.way();
  }
}
