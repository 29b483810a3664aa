import { expect, it } from 'vitest';
import { drawnPictures } from './drawn-pictures.js';

it('draws the same picture each time, with hairs thinner than a pixel and sure pixels of both', async () => {
  const picture = drawnPictures.find(({ name }) => name === 'drawn: dark skin, black curls, white wall')!;
  const first = await picture.load();
  const again = await picture.load();
  expect(Buffer.from(first.photo.data).equals(Buffer.from(again.photo.data))).toBe(true);
  const { data } = first.reference;
  const share = (is: (alpha: number) => boolean) => data.filter(is).length / data.length;
  expect(share((alpha) => alpha > 0.05 && alpha < 0.95)).toBeGreaterThan(0.02);
  expect(share((alpha) => alpha === 1)).toBeGreaterThan(0.2);
  expect(share((alpha) => alpha === 0)).toBeGreaterThan(0.3);
});
