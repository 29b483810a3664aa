import { expect, test } from 'vitest';
import { windowPads } from '../../models/convert/operators/padding.js';

const pads = (inputPx: number, kernelPx: number, stridePx: number, padding = 0) =>
  windowPads({
    inputHW: [inputPx, inputPx],
    kernelHW: [kernelPx, kernelPx],
    strideHW: [stridePx, stridePx],
    padding,
  });

test('SAME puts the odd pixel at the end', () => {
  expect(pads(256, 3, 2)).toEqual([0, 0, 1, 1]);
  expect(pads(128, 5, 2)).toEqual([1, 1, 2, 2]);
  expect(pads(64, 3, 1)).toEqual([1, 1, 1, 1]);
  expect(pads(64, 1, 1)).toEqual([0, 0, 0, 0]);
});

test('VALID pads nothing', () => {
  expect(pads(256, 3, 2, 1)).toEqual([0, 0, 0, 0]);
});

test('heights come before widths', () => {
  const request = { inputHW: [10, 20], kernelHW: [5, 1], strideHW: [1, 1], padding: 0 } as const;
  expect(windowPads(request)).toEqual([2, 0, 2, 0]);
});
