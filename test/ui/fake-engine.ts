import type { AnalysisSummary } from '../../src/contract/analysis-summary.js';
import type {
  AnalysisRequest,
  DetailRequest,
  InspectRequest,
  PreviewImage,
} from '../../src/contract/engine-api.js';
import type { PixelBox } from '../../src/contract/face.js';
import { findLook } from '../../src/contract/looks.js';
import { choiceOf } from '../../src/ui/choice.js';
import type { Flow } from '../../src/ui/flow.js';
import { createPanelState } from '../../src/ui/state.js';
import { photoTarget } from './photo-target.js';

export const picture = (widthPx: number, heightPx = widthPx): PreviewImage => ({
  ...{ widthPx, heightPx, colorSpace: 'srgb' },
  rgba8: new Uint8ClampedArray(4),
});

/** Lets everything that is ready happen. */
export const soon = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

const person = (x: number, isSubject: boolean) => ({
  ...{ box: { x: x * 2000 - 200, y: 100, width: 400, height: 900 }, face: null, isSubject },
  point: { x, y: 0.5 },
});

/** Of a photo of 2000 × 1000 pixels with two people, of whom the first has a face. */
export const summaryOfTwo = {
  ...{ widthPx: 2000, heightPx: 1000, headHeightPx: 200, choiceMissed: false, warnings: [] },
  people: [person(0.25, true), person(0.75, false)],
  faces: [
    {
      ...{ box: { x: 420, y: 300, width: 160, height: 200 }, score: 1, mouth: { x: 500, y: 460 } },
      ...{ rightEye: { x: 470, y: 400 }, leftEye: { x: 530, y: 400 } },
    },
  ],
} as unknown as AnalysisSummary;

/** A flow with that photo ready in a view of 400 × 200, and an engine that notes what it is asked for. */
export function flowOfTwo() {
  const state = createPanelState();
  const asked = {
    inspect: [] as InspectRequest[],
    detail: [] as DetailRequest[],
    source: [] as PixelBox[],
    portraits: [] as AnalysisRequest[],
    cancelled: [] as number[],
  };
  /** what the next call throws, by name */
  const failures: { inspect?: unknown; detail?: unknown } = {};
  const engine = {
    async inspect(request: InspectRequest) {
      asked.inspect.push(request);
      await soon();
      if (failures.inspect) throw failures.inspect;
      return picture(400, 200);
    },
    async detail(request: DetailRequest) {
      asked.detail.push(request);
      await soon();
      if (failures.detail) throw failures.detail;
      return picture(request.region.width, request.region.height);
    },
    async sourceDetail(_: string, region: PixelBox) {
      asked.source.push(region);
      return picture(region.width, region.height);
    },
    async portraits(request: AnalysisRequest) {
      asked.portraits.push(request);
      return [picture(80), picture(80)];
    },
    diagnostics: async () => null,
    cancel: (jobId: number) => void asked.cancelled.push(jobId),
  };
  const flow = {
    ...{ state, engine, host: {}, lastJobId: 0, sidePx: 512 },
    usual: choiceOf(findLook('corporate')!),
  } as unknown as Flow;
  state.target.value = photoTarget({ widthPx: 2000, heightPx: 1000, nodeAspect: 2 });
  state.before.value = picture(512, 256);
  state.after.value = picture(512, 256);
  state.summary.value = summaryOfTwo;
  state.viewPx.value = { width: 400, height: 200 };
  state.job.value = { kind: 'ready', notice: null };
  return { flow, state, asked, failures };
}
