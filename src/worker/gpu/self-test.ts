import type { LensSettings } from '../../contract/lens-settings.js';
import type { RenderSettings } from '../../contract/render-settings.js';
import type { Job } from '../../engine/pipeline/job.js';
import type { Scene } from '../../engine/pipeline/scene.js';
import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import { selfTestScene } from './self-test-scene.js';

type Render = (scene: Scene, settings: RenderSettings, job: Job) => Promise<RgbaRaster>;

export interface SelfTest {
  /** peak signal-to-noise ratio of both back ends' pictures, dB; of the worse picture */
  readonly agreementDb: number;
  /** the person's bytes are the source's */
  readonly keepsPerson: boolean;
  /** of the second run: the first one also compiles and allocates */
  readonly gpuMs: number;
  readonly cpuMs: number;
}

const lens: LensSettings = {
  ...{ focalLengthMm: 85, fNumber: 1 },
  aperture: { blades: 7, curvature: 0.4, rotationDeg: 20, catEye: 0.4, squeeze: 0.9 },
};
const allSettings: readonly RenderSettings[] = [
  { lens: { focalLengthMm: 85, fNumber: 2.8 }, backdrop: { mode: 'soften' } },
  {
    ...{ lens, backdrop: { mode: 'soften' } },
    light: { evenOut: 0, exposureEv: 0.3, saturation: 0.8, warmth: 0.2, vignette: 0.4 },
  },
];

/** Renders a small scene as photographed and in another light on both back ends, and compares. @param now - milliseconds */
export async function runSelfTest(onGpu: Render, onCpu: Render, now: () => number): Promise<SelfTest> {
  const scene = selfTestScene();
  const job: Job = { checkpoint: async () => {}, report: () => {}, now };
  const timed = async (render: Render) => {
    const beganMs = now();
    const pictures: RgbaRaster[] = [];
    for (const settings of allSettings) pictures.push(await render(scene, settings, job));
    return { pictures, ms: now() - beganMs };
  };
  await timed(onGpu);
  const gpu = await timed(onGpu);
  const cpu = await timed(onCpu);
  return {
    agreementDb: Math.min(...gpu.pictures.map((picture, i) => agreement(picture, cpu.pictures[i]))),
    keepsPerson: gpu.pictures.every((picture) => samePerson(scene, picture)),
    gpuMs: gpu.ms,
    cpuMs: cpu.ms,
  };
}

function agreement(a: RgbaRaster, b: RgbaRaster): number {
  let squares = 0;
  for (let i = 0; i < a.data.length; i++) if (i % 4 !== 3) squares += (a.data[i] - b.data[i]) ** 2;
  return 10 * Math.log10((255 * 255 * 0.75 * a.data.length) / squares);
}

function samePerson({ source, alpha }: Scene, { data }: RgbaRaster): boolean {
  return alpha.data.every(
    (share, i) =>
      share < 0.995 ||
      [0, 1, 2, 3].every((channel) => data[i * 4 + channel] === source.data[i * 4 + channel]),
  );
}
