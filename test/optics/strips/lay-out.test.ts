import { expect, it } from 'vitest';
import { blankRaster, enlarged, sideBySide } from './lay-out.js';

const numbered = (widthPx: number, heightPx: number) => {
  const raster = blankRaster(widthPx, heightPx);
  for (let i = 0; i < widthPx * heightPx; i++) raster.data[i * 4] = i;
  return raster;
};
const reds = ({ data }: { data: Uint8ClampedArray }) => [...data].filter((_, i) => i % 4 === 0);

it('draws each pixel of a part several times', () => {
  const out = enlarged(numbered(5, 4), { x: 1, y: 2, width: 2, height: 1 }, 2);
  expect([out.widthPx, out.heightPx]).toEqual([4, 2]);
  expect(reds(out)).toEqual([11, 11, 12, 12, 11, 11, 12, 12]);
});

it('sets pictures side by side and their crops below, first and last at the edges', () => {
  const crops = [
    { x: 0, y: 0, width: 2, height: 1 },
    { x: 3, y: 1, width: 2, height: 1 },
  ];
  const out = sideBySide([numbered(10, 3), numbered(10, 3)], crops, 2);
  expect([out.widthPx, out.heightPx]).toEqual([28, 3 + 8 + 2]);
  const row = reds(out).slice(11 * 28, 12 * 28);
  expect(row.slice(0, 4)).toEqual([0, 0, 1, 1]);
  expect(row.slice(6, 10)).toEqual([13, 13, 14, 14]);
  expect(row.slice(18, 22)).toEqual([0, 0, 1, 1]);
});
