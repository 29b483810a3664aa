import { disparityFromDepth } from '../engine/depth/disparity-from-depth.js';
import { discDiameterPx } from '../engine/lens/disc-diameter.js';
import type { Photo } from '../engine/photo/photo.js';
import { sizeLimits } from '../engine/photo/size-limits.js';
import type { AnalyseOptions } from '../engine/pipeline/analyse-options.js';
import { decodePhoto } from '../runtime/codec/decode-photo.js';
import { decodePlanePng, encodePlanePng } from '../runtime/plane-png.js';
import type { BlurArguments } from './blur-arguments.js';
import { loadAsset } from './load-asset.js';
import type { OutputPath } from './output-path.js';
import type { DoneReport } from './photo-report.js';
import { readInput } from './read-input.js';
import { readStrokes } from './read-strokes.js';
import { type RenderTools, renderPhoto } from './render-photo.js';
import { createTerminalJob } from './terminal-job.js';
import { writeFileWhole } from './write-file-whole.js';

/**
 * Blurs one photo and writes the result (and the planes asked for).
 * @throws BlurError; then nothing was written
 */
export async function blurPhoto(
  photoPath: string,
  output: OutputPath,
  asked: BlurArguments,
  tools: RenderTools,
): Promise<DoneReport> {
  const job = createTerminalJob();
  const photo = await decodePhoto(await readInput(photoPath), sizeLimits.commandLine, loadAsset);
  job.charge('decode');
  const order = { settings: asked.settings, options: await analyseOptions(photo, asked), kind: output.kind };
  const { scene, summary, confidence, bytes } = await renderPhoto(photo, order, tools, job);
  await writeFileWhole(output.path, bytes);
  if (asked.matteOut !== null) await writeFileWhole(asked.matteOut, encodePlanePng(scene.alpha));
  if (asked.confidenceOut !== null && confidence !== null) {
    await writeFileWhole(asked.confidenceOut, encodePlanePng(confidence));
  }
  if (asked.disparityOut !== null) {
    await writeFileWhole(asked.disparityOut, encodePlanePng(disparityFromDepth(scene.depth, scene.alpha)));
  }
  return {
    ...summary,
    photo: photoPath,
    out: output.path,
    lookId: asked.look.id,
    settings: asked.settings,
    discDiameterPx: discDiameterPx(asked.settings.lens, summary.headHeightPx, 1),
    stageMs: job.stageMs(),
    // maxRSS comes in kilobytes on every platform.
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

async function analyseOptions(photo: Photo, asked: BlurArguments): Promise<AnalyseOptions> {
  const { widthPx, heightPx } = photo.raster;
  const read = async (path: string) => decodePlanePng(await readInput(path), widthPx, heightPx);
  return {
    ...(asked.strokes === null ? {} : { strokes: await readStrokes(asked.strokes) }),
    ...(asked.matte === null ? {} : { alpha: await read(asked.matte) }),
    ...(asked.disparity === null ? {} : { disparity: await read(asked.disparity) }),
    ...(asked.subject === null ? {} : { subject: asked.subject }),
    ...(asked.headHeightPx === null ? {} : { headHeightPx: asked.headHeightPx }),
  };
}
