import type { AlignedCrop } from './aligned-crop.js';
import type { AnalysisChoices } from './analysis-choices.js';
import type { AnalysisSummary, PhotoKind } from './analysis-summary.js';
import type { assetNames, depthAssetNames } from './asset-name.js';
import type { CheckedPhoto } from './checked-photo.js';
import type { CropRule } from './crop-rule.js';
import type { PixelBox } from './face.js';
import type { Framing } from './framing.js';
import type { Look } from './look.js';
import type { MatchedLook } from './matched-look.js';
import type { PhotoMeasures } from './photo-measures.js';
import type { Progress } from './progress.js';
import type { RenderSettings } from './render-settings.js';
import type { SetReport } from './set-report.js';

/** Assets as they stand in `ui.html`: gzip or `.lzma`, then base64. */
export type PackedAssets = Readonly<
  Record<(typeof assetNames)[number], string> & Partial<Record<(typeof depthAssetNames)[number], string>>
>;

/** What the worker can do on this machine; shown under "details" and copied as text. */
export interface Diagnostics {
  readonly secureContext: boolean;
  /** false when the host's policy forbids compiling WebAssembly: then nothing else works either */
  readonly wasm: boolean;
  readonly wasmSimd: boolean;
  readonly webgpu: boolean;
  /** what renders: the graphics card or the processor; the picture is the same */
  readonly renderer: 'webgl2' | 'cpu';
  /** why, and how well both agreed */
  readonly rendererReason: string;
  /** the graphics card's name, empty when there is none to be had */
  readonly gpu: string;
  /** what runs the matte network: WebGPU only after it agreed with WebAssembly and was quicker */
  readonly inference: 'webgpu' | 'wasm';
  readonly inferenceReason: string;
  readonly userAgent: string;
}

/** A photo, and what was decided about it before it is taken apart. */
export interface AnalysisRequest {
  readonly imageHash: string;
  readonly choices: AnalysisChoices;
}

export interface RenderRequest extends AnalysisRequest {
  readonly settings: RenderSettings;
}

export interface PreviewRequest extends RenderRequest {
  /** long side of the preview; never enlarged beyond the photo */
  readonly maxSidePx: number;
}

/** What can be looked at besides the picture itself. */
export const inspectViews = ['matte', 'depth', 'focus'] as const;

/**
 * `matte`: white is the person. `depth`: near is bright, far is dark. `focus`: the photo, tinted where the lens leaves it unsharp,
 * the stronger the larger the disc.
 */
export type InspectView = (typeof inspectViews)[number];

export interface InspectRequest extends PreviewRequest {
  readonly view: InspectView;
}

export interface DetailRequest extends RenderRequest {
  /** which part, in whole pixels of the upright photo, within it */
  readonly region: PixelBox;
}

export interface ThumbnailsRequest extends AnalysisRequest {
  /** one picture for each, in this order */
  readonly settings: readonly RenderSettings[];
  /** long side */
  readonly maxSidePx: number;
}

/** A photo as a layer shows it, to be measured. */
export interface MeasureRequest extends AnalysisRequest {
  readonly framing: Framing;
}

/** A photo whose head a layer is to show as a rule wants it; turned as its framing turns it now. */
export interface AlignRequest extends MeasureRequest {
  readonly rule: CropRule;
}

/** RGBA, straight alpha, row-major, in the photo's own colour space. The receiver owns `rgba8`. */
export interface PreviewImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba8: Uint8ClampedArray;
  readonly colorSpace: 'srgb' | 'display-p3';
}

export interface RenderedPhoto {
  /** the encoded file: same kind, size and profile as the source */
  readonly bytes: Uint8Array;
  readonly kind: PhotoKind;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type OnProgress = (progress: Progress) => void;

/**
 * The worker as the panel sees it (through Comlink). Every call takes the job's id; a later job of the same method makes an
 * earlier one reject with `cancelled`. All rejections are BlurErrors. A picture that settings name as the backdrop has to be open like a
 * photo; when it is not (any more), preview and render reject with `backdrop-missing`.
 */
export interface EngineApi {
  /** Call once, first. Settles at once; the networks are loaded behind it, while nobody waits for anything else. */
  start(assets: PackedAssets): Promise<void>;
  /** As things are now; looks for a graphics card when that has not been done yet. */
  diagnostics(): Promise<Diagnostics>;
  /**
   * Decodes a photo for display before any network runs. `bytes` are transferred; null only for a photo that the worker
   * `knows`. Later calls go by hash.
   */
  open(imageHash: string, bytes: Uint8Array | null, maxSidePx: number, jobId: number): Promise<PreviewImage>;
  /** True when the photo is still held, decoded: then it opens without its bytes, and any finished analysis is still there. */
  knows(imageHash: string): Promise<boolean>;
  /**
   * A first, small analysis, good for previews until the full one is there; what the networks have seen for it serves that too.
   * Nothing to do when the full one is there. Its progress is the beginning of the full one's. The photo must be known.
   */
  draft(request: AnalysisRequest, jobId: number, onProgress: OnProgress): Promise<AnalysisSummary>;
  /**
   * Runs the networks and everything that needs doing once per photo; cached by hash. Other strokes cost no inference, another
   * subject costs the looks at that one. The photo must be known.
   */
  analyse(request: AnalysisRequest, jobId: number, onProgress: OnProgress): Promise<AnalysisSummary>;
  /** Everybody in the photo, cut out square, in the summary's order. Looks for them first when that has not been done. */
  portraits(request: AnalysisRequest, sidePx: number, jobId: number): Promise<readonly PreviewImage[]>;
  /** Renders small, from the analysis or, before that, its draft; analyses first when there is neither. The photo must be known. */
  preview(request: PreviewRequest, jobId: number): Promise<PreviewImage>;
  /** The photo under several settings, very small; from the analysis or its draft, as `preview`. Leaves the previews alone. */
  thumbnails(request: ThumbnailsRequest, jobId: number): Promise<readonly PreviewImage[]>;
  /** Shows what the engine believes about the photo, at preview size; from the analysis or its draft, as `preview`. */
  inspect(request: InspectRequest, jobId: number): Promise<PreviewImage>;
  /**
   * Part of the result at the photo's full size; analyses first when that has not been done. The whole result is rendered once per settings and kept,
   * so that other regions come at once, and `render` of the same settings only has to encode.
   */
  detail(request: DetailRequest, jobId: number): Promise<PreviewImage>;
  /** Part of the photo itself at its full size, to compare a detail with. @param region - as of a `DetailRequest`. The photo must be known. */
  sourceDetail(imageHash: string, region: PixelBox, jobId: number): Promise<PreviewImage>;
  /** Renders at the photo's full size and encodes; analyses first when that has not been done. The photo must be known. */
  render(request: RenderRequest, jobId: number, onProgress: OnProgress): Promise<RenderedPhoto>;
  /**
   * Measures the photo as it is, whatever was done to it: `imageHash` is of the picture that the layer shows now. A draft is as good for it as the
   * full analysis, and made when there is neither. Rejects with `no-person` where nobody is seen. The photo must be known.
   */
  measure(request: MeasureRequest, jobId: number, onProgress: OnProgress): Promise<PhotoMeasures>;
  /** Judges photos that should be alike, each by the look among `looks` that it should have. Opens nothing, takes milliseconds. */
  judge(photos: readonly CheckedPhoto[], looks: readonly Look[]): Promise<SetReport>;
  /** What of a look the measures of one good photo decide. */
  matchReference(measures: PhotoMeasures): Promise<MatchedLook>;
  /** The crop that shows the main person's head as the rule wants it; null where no face is found. The photo must be known. */
  alignCrop(request: AlignRequest, jobId: number): Promise<AlignedCrop | null>;
  cancel(jobId: number): Promise<void>;
}
