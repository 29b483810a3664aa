import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../contract/canonical-json.js';
import {
  type BatchManifest,
  type BatchRender,
  type DonePhoto,
  manifestName,
  readManifest,
} from './batch-manifest.js';
import { sha256Of } from './sha256-of.js';
import { writeFileWhole } from './write-file-whole.js';

/** Keeps a batch's manifest on the disk while photos come through. */
export interface ManifestKeeper {
  /** what was done to a photo, when it was drawn as now; undefined: nothing, not so, or it failed */
  doneAsNow(photo: string): DonePhoto | undefined;
  note(photo: string, entry: Omit<DonePhoto, 'render'> | { error: { code: string; message: string } }): void;
  /** Resolves when all that was noted is on the disk. @throws BlurError `file-unwritable` */
  settled(): Promise<void>;
}

/**
 * @param render - how photos are drawn now
 * @throws BlurError `bad-argument` when the file there is something else
 */
export async function openManifest(folder: string, render: BatchRender): Promise<ManifestKeeper> {
  const path = join(folder, manifestName);
  const manifest = readManifest(await readFile(path, 'utf8').catch(() => null), path);
  const key = sha256Of(canonicalJson(render)).slice(0, 16);
  let [isDirty, writing]: [boolean, Promise<void>] = [false, Promise.resolve()];
  // However many photos come through while one is written, the next write holds them all.
  const write = async () => {
    if (!isDirty) return;
    isDirty = false;
    await writeFileWhole(path, `${JSON.stringify(withoutUnused(manifest), null, 1)}\n`);
  };
  return {
    doneAsNow(photo) {
      const entry = manifest.photos[photo];
      return entry !== undefined && 'render' in entry && entry.render === key ? entry : undefined;
    },
    note(photo, entry) {
      manifest.renders[key] = render;
      manifest.photos[photo] = 'error' in entry ? entry : { render: key, ...entry };
      isDirty = true;
      writing = writing.then(write);
      // Whoever waits for `settled` gets to know.
      writing.catch(() => {});
    },
    settled: () => writing,
  };
}

/** Photos keep the order of their names, however many were drawn at a time. */
function withoutUnused({ schema, renders, photos }: BatchManifest): BatchManifest {
  const inOrder = Object.entries(photos).sort(([a], [b]) => (a < b ? -1 : 1));
  const used = new Set(inOrder.map(([, entry]) => ('render' in entry ? entry.render : '')));
  return {
    schema,
    renders: Object.fromEntries(Object.entries(renders).filter(([key]) => used.has(key))),
    photos: Object.fromEntries(inOrder),
  };
}
