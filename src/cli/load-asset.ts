import { readFile } from 'node:fs/promises';
import type { AssetLoader } from '../contract/asset-name.js';

/** Reads the engine's binary files from the `assets` folder beside the built command. */
export const loadAsset: AssetLoader = async (name) =>
  new Uint8Array(await readFile(new URL(`./assets/${name}`, import.meta.url)));
