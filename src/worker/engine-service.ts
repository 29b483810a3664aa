import { BlurError } from '../contract/blur-error.js';
import type { EngineApi, PackedAssets, PreviewRequest } from '../contract/engine-api.js';
import { type JobStep, jobSteps } from '../contract/progress.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Job } from '../engine/pipeline/job.js';
import type { Scene } from '../engine/pipeline/scene.js';
import { cropRaster } from '../engine/raster/crop-raster.js';
import { readyAnalysis } from './analysis-of.js';
import { createCheckCalls } from './check-calls.js';
import { checkRegion } from './check-region.js';
import { type Clock, standingBack } from './clock.js';
import type { EnginePieces } from './engine-pieces.js';
import { createForeground } from './foreground.js';
import { createJobs, type Ticket } from './jobs.js';
import { createPhotoCache } from './photo-cache.js';
import { createPhotoDesk } from './photo-desk.js';
import { createProgressMeter } from './progress-meter.js';
import type { Report } from './shared-work.js';
import { createSmallPictures } from './small-pictures.js';
import { ticketJob } from './ticket-job.js';
import { toPreview } from './to-preview.js';

const renderSteps: readonly JobStep[] = ['blur', 'composite', 'encode'];
const analysisSteps: readonly JobStep[] = jobSteps.filter((step) => !renderSteps.includes(step));
/** What a draft leaves to the full analysis. */
const sharedSteps: readonly JobStep[] = ['locate', 'faces', 'matte'];
const silent: Report = () => {};

export interface ServiceOptions {
  readonly pieces: EnginePieces;
  readonly clock: Clock;
  readonly keepAssets: (assets: PackedAssets) => void;
  /** bytes of all photos, analyses, results and previews held */
  readonly cacheBytes: number;
}

/** The worker's side of {@link EngineApi}, put together from its pieces. Every rejection is a BlurError. */
export function createEngineService({ pieces, clock, keepAssets, cacheBytes }: ServiceOptions): EngineApi {
  const jobs = createJobs();
  const cache = createPhotoCache(cacheBytes);
  // A preview takes a moment and many breaths: what took a turn at each of them would make it last as long as itself.
  const previews = createForeground();
  const thumbnails = createForeground();
  const behindPreviews = standingBack(clock, previews);
  const background = standingBack(behindPreviews, thumbnails);
  const small = createSmallPictures(pieces, cache);
  const desk = createPhotoDesk({ pieces, cache, clock: background });
  const { find, backdropOf, decoded, analyse, readyOrFull, wholeResult } = desk;

  /** Renders or inspects at preview size, in front of everything else. */
  const inFront = async (
    { imageHash, choices, maxSidePx }: PreviewRequest,
    ticket: Ticket,
    draw: (scene: Scene, job: Job) => ReturnType<EnginePieces['render']>,
  ) => {
    const entry = find(imageHash);
    const { scene } = await readyOrFull(entry, choices, { ticket, report: silent });
    const job = ticketJob(ticket, silent, clock);
    const raster = await previews.during(async () =>
      draw(await small.scene(entry, { use: 'previewScene', scene, maxSidePx }, job), job),
    );
    return toPreview(raster, entry.photo);
  };

  return {
    async start(assets) {
      keepAssets(assets);
    },
    diagnostics: () => pieces.probe(),
    knows: async (imageHash) => cache.has(imageHash),
    open: (imageHash, bytes, maxSidePx, jobId) =>
      jobs.run('open', jobId, async () => {
        if (!pieces.hasWasm()) throw new BlurError('wasm-blocked');
        const entry =
          bytes === null || cache.has(imageHash) ? find(imageHash) : await decoded(imageHash, bytes);
        if (entry.small?.maxSidePx !== maxSidePx) {
          entry.small = { maxSidePx, raster: pieces.shrink(entry.photo, maxSidePx) };
        }
        return toPreview(entry.small.raster, entry.photo);
      }),
    draft: ({ imageHash, choices }, jobId, onProgress) =>
      jobs.run('draft', jobId, async (ticket) => {
        const meter = createProgressMeter(analysisSteps, onProgress, clock.now);
        // What comes after is done once more at full size, and counts there.
        const report: Report = (step, fraction) => {
          if (sharedSteps.includes(step)) meter(step, fraction);
        };
        const wanted = { quality: 'draft', choices } as const;
        return (await analyse(find(imageHash), wanted, { ticket, report })).summary;
      }),
    analyse: ({ imageHash, choices }, jobId, onProgress) =>
      jobs.run('analyse', jobId, async (ticket) => {
        const report = createProgressMeter(analysisSteps, onProgress, clock.now);
        const wanted = { quality: 'full', choices } as const;
        return (await analyse(find(imageHash), wanted, { ticket, report })).summary;
      }),
    portraits: ({ imageHash, choices }, sidePx, jobId) =>
      jobs.run('portraits', jobId, async (ticket) => {
        const entry = find(imageHash);
        const { summary } = await analyse(entry, { quality: 'draft', choices }, { ticket, report: silent });
        return summary.people.map((person) =>
          toPreview(pieces.portrait(entry.photo, person, sidePx), entry.photo),
        );
      }),
    preview: (request, jobId) =>
      jobs.run('preview', jobId, async (ticket) => {
        const { settings, maxSidePx } = request;
        const behind = backdropOf(settings);
        return inFront(request, ticket, (scene, job) =>
          pieces.render(scene, settings, job, { backdropImage: small.backdrop(behind, maxSidePx) }),
        );
      }),
    inspect: (request, jobId) =>
      jobs.run('inspect', jobId, async (ticket) => {
        const { view, settings, maxSidePx } = request;
        const behind = view === 'focus' ? backdropOf(settings) : null;
        return inFront(request, ticket, (scene, job) =>
          pieces.inspect(view, { scene, settings, image: small.backdrop(behind, maxSidePx) }, job),
        );
      }),
    thumbnails: ({ imageHash, choices, settings, maxSidePx }, jobId) =>
      jobs.run('thumbnails', jobId, async (ticket) => {
        const isOpen = ({ backdrop }: RenderSettings) =>
          backdrop.mode !== 'image' || cache.has(backdrop.imageHash);
        const behind = settings.map((each) => (isOpen(each) ? backdropOf(each) : undefined));
        const entry = find(imageHash);
        const { scene: of } = await readyOrFull(entry, choices, { ticket, report: silent });
        const job = ticketJob(ticket, silent, behindPreviews);
        return thumbnails.during(async () => {
          const scene = await small.scene(entry, { use: 'thumbnailScene', scene: of, maxSidePx }, job);
          const pictures = [];
          for (const [i, each] of settings.entries()) {
            await job.checkpoint();
            const picture = behind[i];
            // What cannot be shown is shown as it was; the others do not suffer for it.
            if (picture === undefined) pictures.push(scene.source);
            else {
              const backdropImage = small.backdrop(picture, maxSidePx);
              pictures.push(await pieces.render(scene, each, job, { backdropImage }));
            }
          }
          return pictures.map((raster) => toPreview(raster, entry.photo));
        });
      }),
    detail: (request, jobId) =>
      jobs.run('detail', jobId, async (ticket) => {
        const behind = backdropOf(request.settings);
        const entry = find(request.imageHash);
        checkRegion(request.region, entry.photo.raster);
        const raster = await wholeResult(entry, behind, request, { ticket, report: silent });
        return toPreview(cropRaster(raster, request.region), entry.photo);
      }),
    sourceDetail: (imageHash, region, jobId) =>
      jobs.run('sourceDetail', jobId, async () => {
        const { photo } = find(imageHash);
        checkRegion(region, photo.raster);
        return toPreview(cropRaster(photo.raster, region), photo);
      }),
    render: (request, jobId, onProgress) =>
      jobs.run('render', jobId, async (ticket) => {
        const { imageHash, choices } = request;
        const behind = backdropOf(request.settings);
        const entry = find(imageHash);
        const steps = readyAnalysis(entry, choices) === entry.full.done ? renderSteps : jobSteps;
        const report = createProgressMeter(steps, onProgress, clock.now);
        const raster = await wholeResult(entry, behind, request, { ticket, report });
        const job = ticketJob(ticket, report, clock);
        report('encode', 0);
        await job.checkpoint();
        const bytes = await pieces.encode(raster, entry.photo, job);
        return { bytes, kind: entry.photo.kind, widthPx: raster.widthPx, heightPx: raster.heightPx };
      }),
    ...createCheckCalls({ pieces, jobs, desk, clock: background, steps: analysisSteps }),
    cancel: async (jobId) => jobs.cancel(jobId),
  };
}
