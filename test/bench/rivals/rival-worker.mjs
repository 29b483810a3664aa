// Runs one rival's network in a thread of its own: its WebAssembly memory is not ours.
import { parentPort, workerData } from 'node:worker_threads';

const { openNetwork } = await import(workerData.module);
const matteOf = await openNetwork();
parentPort.on('message', async (photo) => {
  const alpha = await matteOf(photo);
  parentPort.postMessage(
    Uint8Array.from(alpha, (value) => Math.round(255 * Math.min(1, Math.max(0, value)))),
  );
});
