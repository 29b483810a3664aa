import type { AnalysisChoices } from '../contract/analysis-choices.js';
import { BlurError } from '../contract/blur-error.js';
import type { RenderRequest } from '../contract/engine-api.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Analysis } from '../engine/pipeline/analysis.js';
import type { RgbaRaster } from '../engine/raster/rgba-raster.js';
import { type AnalysisWanted, analysisOf, readyAnalysis } from './analysis-of.js';
import type { Clock } from './clock.js';
import type { EnginePieces } from './engine-pieces.js';
import { madeOnce, type Waiting } from './made-once.js';
import type { CachedPhoto, PhotoCache } from './photo-cache.js';

type Caller = Omit<Waiting, 'clock'>;

/** Photos, their analyses and results, made once and kept as far as there is room. Every rejection of an analysis is a BlurError. */
export interface PhotoDesk {
  /** @throws BlurError `protocol` when it is not open */
  find(imageHash: string): CachedPhoto;
  /**
   * The picture that the settings name; null when they name none. Ask for it before the photo, which thereby stays the one used last.
   * @throws BlurError `backdrop-missing` when it is not open
   */
  backdropOf(settings: RenderSettings): CachedPhoto | null;
  /** Decodes a photo and keeps it. */
  decoded(imageHash: string, bytes: Uint8Array): Promise<CachedPhoto>;
  analyse(entry: CachedPhoto, wanted: AnalysisWanted, caller: Caller): Promise<Analysis>;
  /** What is there already, the full analysis or its draft; else the full one. */
  readyOrFull(entry: CachedPhoto, choices: AnalysisChoices, caller: Caller): Promise<Analysis>;
  /** The photo's result at full size; read only. Analyses first when that has not been done. */
  wholeResult(
    entry: CachedPhoto,
    behind: CachedPhoto | null,
    request: Pick<RenderRequest, 'choices' | 'settings'>,
    caller: Caller,
  ): Promise<RgbaRaster>;
}

export interface DeskOptions {
  readonly pieces: Pick<EnginePieces, 'decode' | 'look' | 'draft' | 'analyse' | 'render'>;
  readonly cache: PhotoCache;
  /** of the long work */
  readonly clock: Clock;
}

export function createPhotoDesk({ pieces, cache, clock }: DeskOptions): PhotoDesk {
  let analysing = 0;
  /** Nothing as large as a finished result lies about while an analysis runs. */
  const roomy = async (analysis: () => Promise<Analysis>): Promise<Analysis> => {
    cache.dropResults();
    analysing++;
    try {
      return await analysis();
    } finally {
      analysing--;
    }
  };
  const analyses: Pick<EnginePieces, 'draft' | 'analyse'> = {
    draft: (...args) => roomy(() => pieces.draft(...args)),
    analyse: (...args) => roomy(() => pieces.analyse(...args)),
  };
  const analyse: PhotoDesk['analyse'] = async (entry, wanted, caller) => {
    const done = await analysisOf(entry, wanted, analyses, { ...caller, clock });
    cache.trim();
    return done;
  };

  return {
    find(imageHash) {
      const entry = cache.get(imageHash);
      if (entry === undefined) throw new BlurError('protocol', `photo ${imageHash} is not open`);
      return entry;
    },
    backdropOf({ backdrop }) {
      if (backdrop.mode !== 'image') return null;
      const { imageHash } = backdrop;
      const entry = cache.get(imageHash);
      if (entry === undefined) {
        throw new BlurError('backdrop-missing', `picture ${imageHash} is not open`, { imageHash });
      }
      return entry;
    },
    async decoded(imageHash, bytes) {
      cache.dropResults();
      const photo = await pieces.decode(bytes);
      return cache.add(imageHash, photo, pieces.look(photo));
    },
    analyse,
    async readyOrFull(entry, choices, caller) {
      return readyAnalysis(entry, choices) ?? analyse(entry, { quality: 'full', choices }, caller);
    },
    async wholeResult(entry, behind, { choices, settings }, caller) {
      const { scene } = await analyse(entry, { quality: 'full', choices }, caller);
      const result = await madeOnce(
        entry.result,
        JSON.stringify({ choices, settings }),
        (job) => {
          cache.dropResults();
          return pieces.render(scene, settings, job, { backdropImage: behind?.photo ?? null });
        },
        { ...caller, clock },
      );
      if (analysing > 0) entry.result.done = null;
      cache.trim();
      return result;
    },
  };
}
