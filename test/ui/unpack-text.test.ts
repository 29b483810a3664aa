import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpackText } from '../../src/ui/unpack-text.js';

it('gives back text with every kind of character', async () => {
  const text = 'const wide = "f/1.4 – ✓";\n'.repeat(1000);
  expect(await unpackText(gzipSync(text).toString('base64'))).toBe(text);
});

it.each([
  ['no base64', '***'],
  ['no gzip', Buffer.from('plain words').toString('base64')],
  ['cut short', gzipSync('words'.repeat(100)).toString('base64').slice(0, 20)],
])('what is %s is model-load', async (_, packed) => {
  await expect(unpackText(packed)).rejects.toMatchObject({ code: 'model-load' });
});
