import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { depthCardIn } from '../../build/depth-card.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = (name: string, card: object) => writeFile(join(folder, name), JSON.stringify(card));

it('finds no depth network among the models of this project', () => {
  expect(depthCardIn('models')).toEqual({});
});

it('takes a card with its model, by whatever name, and none without', async () => {
  await write('a-matte.json', { role: 'matte', file: 'a-matte.onnx' });
  await write('b-lost.json', { role: 'depth', file: 'b-lost.onnx' });
  expect(depthCardIn(folder)).toEqual({});
  await write('c-rooms.json', { role: 'depth', file: 'rooms-small.onnx' });
  await writeFile(join(folder, 'rooms-small.onnx'), 'model');
  expect(depthCardIn(folder)).toEqual({
    'depth.json': `${folder}/c-rooms.json`,
    'depth.onnx': `${folder}/rooms-small.onnx`,
  });
});
