import * as v from 'valibot';
import { BlurError } from '../contract/blur-error.js';
import { isRenderSettings, type RenderSettings } from '../contract/render-settings.js';

/** Lies in the results' folder. */
export const manifestName = 'wide-open-batch.json';

const render = v.object({
  lookId: v.string(),
  lookVersion: v.number(),
  engineVersion: v.string(),
  settings: v.custom<RenderSettings>(isRenderSettings),
});

const done = v.object({
  /** key of one of the renders */
  render: v.string(),
  sourceSha256: v.string(),
  resultSha256: v.string(),
});

const failed = v.object({ error: v.object({ code: v.string(), message: v.string() }) });

const manifest = v.object({
  schema: v.literal(1),
  renders: v.record(v.string(), render),
  photos: v.record(v.string(), v.union([done, failed])),
});

/**
 * What a batch has done so far: how each result came about, so that the same command goes on where it stopped, and a check knows what it looks
 * at. Photos are named by their paths in the photos' and in the results' folder, which are the same.
 */
export type BatchManifest = v.InferOutput<typeof manifest>;

/** How a group of results was drawn. */
export type BatchRender = v.InferOutput<typeof render>;

export type DonePhoto = v.InferOutput<typeof done>;

/**
 * @param text - null: there is none yet
 * @param path - for the message
 * @throws BlurError `bad-argument` for everything that is none, so that nobody's file is written over
 */
export function readManifest(text: string | null, path: string): BatchManifest {
  if (text === null) return { schema: 1, renders: {}, photos: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const { success, output } = v.safeParse(manifest, value);
  if (success) return output;
  throw new BlurError(
    'bad-argument',
    `${path} is not a batch's list of what is done, or a newer version wrote it. Move it away, or choose another --out.`,
  );
}
