import { noChoices } from '../../src/contract/analysis-choices.js';
import type { PreviewImage } from '../../src/contract/engine-api.js';
import { findLook } from '../../src/contract/looks.js';
import { createWorkerBridge, type Engine } from '../../src/ui/worker-bridge.js';
import { openWorkerLink } from '../../src/ui/worker-link.js';

const { settings } = findLook('corporate')!;
const green = { ...settings, backdrop: { mode: 'solid', rgb: [0, 255, 0] } } as const;

/** A grey picture whose first pixel has this colour, as a PNG file. */
async function picture(colour: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(200, 100);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#808080';
  context.fillRect(0, 0, 200, 100);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}

const size = ({ widthPx, heightPx }: PreviewImage) => [widthPx, heightPx];
/** At a place in shares of the picture. */
const at = ({ widthPx, heightPx, rgba8 }: PreviewImage, x: number, y: number) => {
  const first = (Math.floor(y * heightPx) * widthPx + Math.floor(x * widthPx)) * 4;
  return [...rgba8.subarray(first, first + 3)];
};

/** What the stand-in worker says to every call that shows something. */
async function askStandIn(workerCode: string) {
  const engine: Engine = createWorkerBridge({
    openLink: () =>
      openWorkerLink({
        urls: [() => URL.createObjectURL(new Blob([workerCode]))],
        helloWithinMs: 10_000,
        silentForMs: 10_000,
        spawn: (url) => new Worker(url),
      }),
    readAssets: async () => ({}) as never,
    readPhoto: (imageHash) => picture(imageHash),
  });
  const grey = { imageHash: '#808080', choices: noChoices };
  const nobody = { imageHash: '#0000ff', choices: noChoices };
  const keep = { kind: 'keep', radius: 0.1, points: [{ x: 0.2, y: 0.5 }] } as const;
  const kept = { ...nobody, choices: { ...noChoices, strokes: [keep] } };
  const { people, faces } = await engine.analyse(grey, 1, () => {});
  const matte = await engine.inspect({ ...grey, settings, maxSidePx: 100, view: 'matte' }, 2);
  const depth = await engine.inspect({ ...grey, settings, maxSidePx: 100, view: 'depth' }, 3);
  const focus = await engine.inspect({ ...grey, settings, maxSidePx: 100, view: 'focus' }, 4);
  const behind = { mode: 'image', imageHash: '#ffffff', throughLens: false } as const;
  const portraits = await engine.portraits(grey, 32, 5);
  const thumbnails = await engine.thumbnails(
    { ...grey, settings: [settings, green, { ...settings, backdrop: behind }], maxSidePx: 40 },
    6,
  );
  const region = { x: 150, y: 60, width: 50, height: 40 };
  const detail = await engine.detail({ ...grey, settings: green, region }, 7);
  return {
    subjects: people.map(({ isSubject }) => isSubject),
    faces: faces.length,
    matte: [at(matte, 0.5, 0.45), at(matte, 0.05, 0.05)],
    depth: [at(depth, 0.1, 0.1), at(depth, 0.95, 0.1)],
    focus: [at(focus, 0.5, 0.45), at(focus, 0.95, 0.1)],
    portraits: portraits.map(size),
    thumbnails: thumbnails.map((image) => [size(image), at(image, 0.05, 0.05)]),
    detail: [size(detail), at(detail, 0.9, 0.1)],
    nobody: await engine.draft(nobody, 8, () => {}).catch(({ code }: { code: string }) => code),
    kept: (await engine.draft(kept, 9, () => {})).verdict.code,
    keptMatte: at(await engine.inspect({ ...kept, settings, maxSidePx: 100, view: 'matte' }, 10), 0.2, 0.5),
  };
}

export type StandInAnswers = Awaited<ReturnType<typeof askStandIn>>;

Object.assign(globalThis, { askStandIn });
