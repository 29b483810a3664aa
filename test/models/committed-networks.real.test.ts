import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertNetwork } from '../../models/convert/convert-network.js';
import type { NetworkCard, NetworkDescription } from '../../models/convert/network-card.js';
import { networkDescriptions } from '../../models/convert/network-descriptions.js';
import { type Difference, difference } from './difference.js';
import { networkInput } from './network-input.js';
import { personProbability } from './person-probability.js';
import { npmPortraits, type SquarePortrait, squarePortrait } from './portraits.js';
import { openOnnx } from './run-onnx.js';

describe.each(networkDescriptions)('$name', (description) => {
  const file = readFileSync(`models/${description.name}.onnx`);
  const card = JSON.parse(readFileSync(`models/${description.name}.json`, 'utf8')) as NetworkCard;

  test('the card describes the file beside it', () => {
    expect(card.sha256).toBe(createHash('sha256').update(file).digest('hex'));
    expect(card.bytes).toBe(file.length);
    expect(card.file).toBe(`${description.name}.onnx`);
  });

  test('the converter gives the committed bytes and card again', async () => {
    const again = await convertNetwork(description, '.');
    expect(Buffer.from(again.onnx).equals(file)).toBe(true);
    expect(card).toEqual(JSON.parse(JSON.stringify(again.card)));
  });

  test('its stored weights cost what the card says, and no more', async () => {
    const side = description.input.dims[1];
    const portraits = await Promise.all(npmPortraits.map((path) => squarePortrait(path, side)));
    const { meanAbsoluteDifference, maxAbsoluteDifference } = card.weights.cost;
    const costs = await storageCosts(description, file, portraits);
    const mean = costs.reduce((sum, cost) => sum + cost.mean, 0) / costs.length;
    const max = Math.max(...costs.map((cost) => cost.max));
    console.log(`${card.file}: ${card.weights.storage} costs mean ${mean.toFixed(5)}, max ${max.toFixed(3)}`);
    expect(mean).toBeCloseTo(meanAbsoluteDifference, 4);
    expect(max).toBeCloseTo(maxAbsoluteDifference, 2);
  });
});

/** The committed file against the same network with float32 weights, one figure per portrait. */
async function storageCosts(
  description: NetworkDescription,
  file: Uint8Array,
  portraits: readonly SquarePortrait[],
): Promise<Difference[]> {
  const side = description.input.dims[1];
  const plain = await openOnnx((await convertNetwork(description, '.', 'float32')).onnx, side);
  const stored = await openOnnx(file, side);
  const costs: Difference[] = [];
  for (const portrait of portraits) {
    const input = networkInput(portrait, description);
    costs.push(difference(judged(await plain.run(input)), judged(await stored.run(input))));
  }
  await plain.release();
  await stored.release();
  return costs;
}

/** What the rest of the program makes of a network's outputs. */
function judged(outputs: Record<string, Float32Array>): Float32Array {
  const { logits, alpha, boxes, scores } = outputs;
  if (logits) return personProbability(logits);
  return alpha ?? Float32Array.of(...boxes, ...scores);
}
