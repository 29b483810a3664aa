import { describe, expect, it } from 'vitest';
import { searchSwatches, swatchesOf } from '../../../src/ui/controls/swatches.js';

const swatches = swatchesOf([
  { id: '', name: 'Brand/Sand', rgb: [222, 210, 190] },
  { id: '', name: 'Brand/Sea', rgb: [0, 90, 120] },
  { id: '', name: 'Page/Background', rgb: [222, 210, 190] },
  { id: '', name: 'Brand/Sea', rgb: [0, 90, 120] },
]);

describe('swatches', () => {
  it('show each colour once, under all of its names', () => {
    expect(swatches.map(({ hex, names }) => [hex, ...names])).toEqual([
      ['#DED2BE', 'Brand/Sand', 'Page/Background'],
      ['#005A78', 'Brand/Sea'],
    ]);
  });

  it.each([
    ['', 2],
    ['sea', 1],
    ['sa brand', 1],
    ['BRAND', 2],
    ['#005', 1],
    ['brand background', 0],
  ])('are found by %j', (search, count) => expect(searchSwatches(swatches, search)).toHaveLength(count));
});
