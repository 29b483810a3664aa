import { expect, test } from 'vitest';
import { isPatient } from '../is-patient.js';
import { encodeTruth } from './encode-truth.js';
import { givenOf } from './given-of.js';
import { renderTruth } from './render-truth.js';
import { truthScenes } from './truth-scenes.js';

test('there are enough scenes, each by its own name', () => {
  expect(truthScenes.length).toBeGreaterThanOrEqual(12);
  expect(new Set(truthScenes.map(({ name }) => name)).size).toBe(truthScenes.length);
});

test.runIf(isPatient).each(truthScenes)('$name can be photographed and measured', async ({ name, make }) => {
  const scene = await make();
  const { layers, headHeightPx, heightPx } = scene;
  expect(scene.name).toBe(name);
  expect(headHeightPx / heightPx).toBeGreaterThan(0.3);
  expect(headHeightPx / heightPx).toBeLessThan(0.55);
  expect(layers.at(-1)!.alpha.every((share) => share === 1)).toBe(true);
  expect(layers.filter(({ role }) => role === 'person')).toHaveLength(1);
  for (const layer of layers) {
    if (layer.role !== 'person') expect(layer.marginPx).toBeGreaterThanOrEqual(40);
    expect(layer.light.every((light) => light >= 0 && light <= 16)).toBe(true);
    expect(layer.alpha.every((share) => share >= 0 && share <= 1)).toBe(true);
  }
  const given = givenOf(scene);
  const soft = given.alpha.data.reduce((count, share) => count + (share > 0.05 && share < 0.95 ? 1 : 0), 0);
  expect(soft / given.alpha.data.length).toBeGreaterThan(0.004);
  const isFar = layers.filter(({ role }) => role === 'near').length === 0;
  if (isFar) expect(given.depth.data.every((t) => t >= 0 && t < 1)).toBe(true);
  const unblurred = renderTruth(scene, { radiusAtInfinityPx: 0 }, { samples: 1, pattern: 0 });
  expect(encodeTruth(unblurred, given).data).toEqual(given.sharp.data);
});
