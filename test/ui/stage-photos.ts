import { encode } from 'fast-png';

type Rgb = readonly [number, number, number];

function paint(widthPx: number, heightPx: number, colourAt: (x: number, y: number) => Rgb): Uint8Array {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) data.set(colourAt(x, y), (y * widthPx + x) * 3);
  }
  return encode({ width: widthPx, height: heightPx, data, channels: 3 });
}

/** Its first pixel tells the stand-in engine what it is. */
const withFirst =
  (first: Rgb, rest: (x: number, y: number) => Rgb) =>
  (x: number, y: number): Rgb =>
    x === 0 && y === 0 ? first : rest(x, y);

const room = (x: number, y: number): Rgb => [(x >> 3) % 2 ? 150 : 90, (y >> 3) % 2 ? 130 : 100, 120];

/** Photos drawn for the stage's tests, by hash. */
export const stagePhotos = () => ({
  /** every other column black: only at its own pixels it is not grey */
  fine: paint(1600, 1600, (x) => (x % 2 ? [255, 255, 255] : [0, 0, 0])),
  couple: paint(900, 600, withFirst([0, 255, 0], room)),
  nobody: paint(600, 600, withFirst([0, 0, 255], room)),
});
