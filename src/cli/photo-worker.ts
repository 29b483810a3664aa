import { BlurError } from '../contract/blur-error.js';
import type { Framing } from '../contract/framing.js';
import { createLookKeeper } from '../engine/matte/look-keeper.js';
import { measurePhoto } from '../engine/measure/measure-photo.js';
import type { Photo } from '../engine/photo/photo.js';
import { sizeLimits } from '../engine/photo/size-limits.js';
import { draftPhoto } from '../engine/pipeline/draft-photo.js';
import { decodePhoto } from '../runtime/codec/decode-photo.js';
import { loadAsset } from './load-asset.js';
import { openAllNetworks } from './open-all-networks.js';
import type { BlurOutcome, BlurTask, MeasureOutcome, MeasureTask } from './photo-tasks.js';
import { photoThumbnail } from './photo-thumbnail.js';
import { readBackdropImage } from './read-backdrop-image.js';
import { readInput } from './read-input.js';
import { renderPhoto } from './render-photo.js';
import { sha256Of } from './sha256-of.js';
import { createTerminalJob } from './terminal-job.js';

/** One thread's engine. Nothing of one photo stays for the next but networks and the backdrop picture. */
const networks = openAllNetworks();
let backdrop: { readonly path: string; readonly image: ReturnType<typeof readBackdropImage> } | null = null;

/** Reads, blurs and encodes; writes nothing. */
export async function blur({ path, settings }: BlurTask): Promise<BlurOutcome> {
  try {
    const job = createTerminalJob();
    const source = await readInput(path);
    const photo = await decodePhoto(source, sizeLimits.commandLine, loadAsset);
    const tools = { networks, backdropImage: await backdropImageOf(settings.backdrop) };
    const { bytes, summary } = await renderPhoto(photo, { settings, options: {}, kind: null }, tools, job);
    const { verdict, warnings } = summary;
    return {
      ...{ bytes, verdict, warnings },
      sourceSha256: sha256Of(source),
      resultSha256: sha256Of(bytes),
    };
  } catch (thrown) {
    return { error: BlurError.from(thrown).toWire() };
  }
}

/** Reads and measures; writes and changes nothing. */
export async function measure({ path, thumbnailPx }: MeasureTask): Promise<MeasureOutcome> {
  try {
    const source = await readInput(path);
    const photo = await decodePhoto(source, sizeLimits.commandLine, loadAsset);
    const job = createTerminalJob();
    const analysis = await draftPhoto(photo, createLookKeeper(photo.raster, networks), job);
    const framing = wholeFrame(photo.raster);
    return {
      measures: await measurePhoto({ photo, analysis, framing }, networks, job),
      sha256: sha256Of(source),
      thumbnail: thumbnailPx === null ? null : await photoThumbnail(photo, thumbnailPx),
    };
  } catch (thrown) {
    return { error: BlurError.from(thrown).toWire() };
  }
}

const wholeFrame = ({ widthPx, heightPx }: Photo['raster']): Framing => ({
  ...{ scaleMode: 'FILL', imageTransform: null, rotationDeg: 0 },
  nodeAspect: widthPx / heightPx,
});

function backdropImageOf(settings: BlurTask['settings']['backdrop']) {
  if (settings.mode !== 'image') return Promise.resolve(null);
  if (backdrop?.path !== settings.imageHash) {
    backdrop = { path: settings.imageHash, image: readBackdropImage(settings) };
  }
  return backdrop.image;
}
