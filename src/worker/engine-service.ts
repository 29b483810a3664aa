import { BlurError } from '../contract/blur-error.js';
import type { EngineApi, PackedAssets, PreviewImage } from '../contract/engine-api.js';
import { type JobStep, jobSteps } from '../contract/progress.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Picture } from '../engine/backdrop/cover-rows.js';
import type { Photo } from '../engine/photo/photo.js';
import type { Job } from '../engine/pipeline/job.js';
import type { RgbaRaster } from '../engine/raster/rgba-raster.js';
import { type AnalysisWanted, analysisOf, readyAnalysis } from './analysis-of.js';
import type { Clock } from './clock.js';
import type { EnginePieces } from './engine-pieces.js';
import { createForeground } from './foreground.js';
import { createJobs, type Ticket } from './jobs.js';
import { type CachedPhoto, createPhotoCache } from './photo-cache.js';
import { createProgressMeter } from './progress-meter.js';
import type { Report } from './shared-work.js';

const renderSteps: readonly JobStep[] = ['blur', 'composite', 'encode'];
const analysisSteps: readonly JobStep[] = jobSteps.filter((step) => !renderSteps.includes(step));
/** What a draft leaves to the full analysis. */
const sharedSteps: readonly JobStep[] = ['locate', 'faces', 'matte'];
/** A picture of another shape than the photo has to be larger to cover it. */
const backdropSides = 2;
const silent: Report = () => {};

export interface ServiceOptions {
  readonly pieces: EnginePieces;
  readonly clock: Clock;
  readonly keepAssets: (assets: PackedAssets) => void;
  /** bytes of all photos, analyses and previews held */
  readonly cacheBytes: number;
}

/** The worker's side of {@link EngineApi}, put together from its pieces. Every rejection is a BlurError. */
export function createEngineService({ pieces, clock, keepAssets, cacheBytes }: ServiceOptions): EngineApi {
  const jobs = createJobs();
  const cache = createPhotoCache(cacheBytes);
  const foreground = createForeground();
  // A preview takes a moment and many breaths: an analysis that took a turn at each of them would make it last as long as itself.
  const background: Clock = {
    now: () => clock.now(),
    async breathe() {
      await clock.breathe();
      await foreground.over();
    },
  };

  const find = (imageHash: string): CachedPhoto => {
    const entry = cache.get(imageHash);
    if (entry === undefined) throw new BlurError('protocol', `photo ${imageHash} is not open`);
    return entry;
  };

  // Asked for before the photo itself, which thereby stays the one used last.
  const backdropOf = ({ backdrop }: RenderSettings): CachedPhoto | null => {
    if (backdrop.mode !== 'image') return null;
    const { imageHash } = backdrop;
    const entry = cache.get(imageHash);
    if (entry === undefined) {
      throw new BlurError('backdrop-missing', `picture ${imageHash} is not open`, { imageHash });
    }
    return entry;
  };

  const smallBackdropOf = (entry: CachedPhoto, maxSidePx: number): Picture => {
    if (entry.smallBackdrop?.maxSidePx !== maxSidePx) {
      const { profile } = entry.photo;
      const raster = pieces.shrink(entry.photo, backdropSides * maxSidePx);
      entry.smallBackdrop = { maxSidePx, picture: { raster, profile } };
    }
    return entry.smallBackdrop.picture;
  };

  const decoded = async (imageHash: string, bytes: Uint8Array): Promise<CachedPhoto> => {
    const photo = await pieces.decode(bytes);
    return cache.add(imageHash, photo, pieces.look(photo));
  };

  const analyse = (entry: CachedPhoto, wanted: AnalysisWanted, ticket: Ticket, report: Report) =>
    analysisOf(entry, wanted, pieces, { ticket, report, clock: background, grown: cache.trim });

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
        return (await analyse(find(imageHash), wanted, ticket, report)).summary;
      }),
    analyse: ({ imageHash, choices }, jobId, onProgress) =>
      jobs.run('analyse', jobId, async (ticket) => {
        const report = createProgressMeter(analysisSteps, onProgress, clock.now);
        const wanted = { quality: 'full', choices } as const;
        return (await analyse(find(imageHash), wanted, ticket, report)).summary;
      }),
    portraits: ({ imageHash, choices }, sidePx, jobId) =>
      jobs.run('portraits', jobId, async (ticket) => {
        const entry = find(imageHash);
        const { summary } = await analyse(entry, { quality: 'draft', choices }, ticket, silent);
        return summary.people.map((person) =>
          toPreview(pieces.portrait(entry.photo, person, sidePx), entry.photo),
        );
      }),
    preview: ({ imageHash, choices, settings, maxSidePx }, jobId) =>
      jobs.run('preview', jobId, async (ticket) => {
        const behind = backdropOf(settings);
        const entry = find(imageHash);
        const { scene } =
          readyAnalysis(entry, choices) ??
          (await analyse(entry, { quality: 'full', choices }, ticket, silent));
        const job = jobFor(ticket, silent, clock);
        const raster = await foreground.during(async () => {
          if (entry.previewScene?.maxSidePx !== maxSidePx || entry.previewScene.of !== scene) {
            const small = await pieces.scale(scene, maxSidePx, job);
            entry.previewScene = { maxSidePx, of: scene, scene: small };
            cache.trim();
          }
          const backdropImage = behind && smallBackdropOf(behind, maxSidePx);
          return pieces.render(entry.previewScene.scene, settings, job, { backdropImage });
        });
        return toPreview(raster, entry.photo);
      }),
    render: ({ imageHash, choices, settings }, jobId, onProgress) =>
      jobs.run('render', jobId, async (ticket) => {
        const behind = backdropOf(settings);
        const entry = find(imageHash);
        const steps = readyAnalysis(entry, choices) === entry.full.done ? renderSteps : jobSteps;
        const report = createProgressMeter(steps, onProgress, clock.now);
        const { scene } = await analyse(entry, { quality: 'full', choices }, ticket, report);
        const job = jobFor(ticket, report, clock);
        const raster = await pieces.render(scene, settings, job, { backdropImage: behind?.photo ?? null });
        report('encode', 0);
        await job.checkpoint();
        const bytes = await pieces.encode(raster, entry.photo, job);
        return { bytes, kind: entry.photo.kind, widthPx: raster.widthPx, heightPx: raster.heightPx };
      }),
    cancel: async (jobId) => jobs.cancel(jobId),
  };
}

function jobFor(ticket: Ticket, report: Report, clock: Clock): Job {
  const stopIfDropped = () => {
    if (ticket.isDropped()) throw new BlurError('cancelled');
  };
  return {
    async checkpoint() {
      stopIfDropped();
      await clock.breathe();
      stopIfDropped();
    },
    report,
    now: () => clock.now(),
  };
}

// Always a copy: the reply is transferred to the panel, and what the cache holds must not go with it.
function toPreview(raster: RgbaRaster, photo: Photo): PreviewImage {
  return {
    widthPx: raster.widthPx,
    heightPx: raster.heightPx,
    rgba8: raster.data.slice(),
    colorSpace: photo.profile.previewSpace,
  };
}
