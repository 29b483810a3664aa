import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sniffImage } from '../../../playground/host/sniff-image.js';
import { gifBytes, pngBytes } from '../../plugin/image-bytes.js';

const profile = new Uint8Array(
  readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
);

test('kind and size of the three formats', () => {
  expect(sniffImage(pngBytes(4096, 17))).toEqual({ kind: 'PNG', widthPx: 4096, heightPx: 17 });
  expect(sniffImage(gifBytes(300, 2))).toEqual({ kind: 'GIF', widthPx: 300, heightPx: 2 });
  expect(sniffImage(profile)).toEqual({ kind: 'JPEG', widthPx: 500, heightPx: 500 });
});

test('a size of nothing, other formats and torn files are no images', () => {
  expect(sniffImage(pngBytes(0, 10))).toBeUndefined();
  expect(sniffImage(new TextEncoder().encode('RIFF....WEBPVP8 and so on'))).toBeUndefined();
  expect(sniffImage(profile.subarray(0, 40))).toBeUndefined();
  expect(sniffImage(pngBytes(10, 10).subarray(0, 20))).toBeUndefined();
});

test('no bytes make it throw', () => {
  const signs = [
    [],
    [0xff, 0xd8],
    [0xff, 0xd8, 0xff, 0xe0],
    [0x89, 0x50, 0x4e, 0x47],
    [0x47, 0x49, 0x46, 0x38],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...signs), fc.uint8Array({ maxLength: 60 }), (sign, rest) => {
      sniffImage(Uint8Array.from([...sign, ...rest]));
    }),
  );
});
