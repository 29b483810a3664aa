import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AssetLoader } from '../../../src/contract/asset-name.js';

const require = createRequire(import.meta.url);

const files: Readonly<Record<string, string>> = {
  'mozjpeg-decode.wasm': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'mozjpeg-encode.wasm': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
};

/** The codec's assets straight from its package. */
export const loadCodec: AssetLoader = async (name) =>
  new Uint8Array(await readFile(require.resolve(files[name]!)));

/** A portrait photo of 500 × 500 px from a package that only the tests use. */
export const readPortrait = async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(require.resolve('startbootstrap-resume/dist/assets/img/profile.jpg')));
