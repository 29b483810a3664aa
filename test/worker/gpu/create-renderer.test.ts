import { describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import type { Job } from '../../../src/engine/pipeline/job.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { createRenderer, type RendererOptions } from '../../../src/worker/gpu/create-renderer.js';
import { selfTestScene } from '../../../src/worker/gpu/self-test-scene.js';
import { softenTo } from '../../engine/composite/synthetic-scene.js';

const job: Job = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const request = [selfTestScene(), softenTo(3, 60), job, { backdropImage: null }] as const;

const isPhoto = ({ data }: RgbaRaster) => Buffer.from(data).equals(Buffer.from(request[0].source.data));

/** A device that hands the photo back, a code darker outside of the person, and a processor that hands it back as it is. */
function fakes(changes: Partial<FakeDevice> = {}) {
  const device: FakeDevice = {
    isSoftware: false,
    codesOff: 0,
    ms: 5,
    fails: undefined,
    isLost: false,
    ...changes,
  };
  const log = { contexts: 0, contextsLeft: 0, renderersLeft: 0, cpuRenders: 0 };
  let now = 0;
  const spend = (ms: number) => {
    now += ms;
  };
  const options: RendererOptions = {
    async renderOnCpu({ source }) {
      log.cpuRenders++;
      spend(10);
      return { ...source, data: source.data.slice() };
    },
    openContext() {
      if (device.opens !== undefined) throw device.opens;
      log.contexts++;
      log.contextsLeft++;
      const gl = { isContextLost: () => device.isLost } as WebGL2RenderingContext;
      const dispose = () => {
        log.contextsLeft--;
      };
      return { gl, deviceName: 'Fake 9000', isSoftware: device.isSoftware, dispose };
    },
    createGpuRenderer() {
      log.renderersLeft++;
      return {
        async render(scene) {
          if (device.fails !== undefined) throw device.fails;
          spend(device.ms);
          return darker(scene, device);
        },
        dispose() {
          log.renderersLeft--;
        },
      };
    },
    now: () => now,
  };
  return { device, log, options };
}

interface FakeDevice {
  isSoftware: boolean;
  /** how far its pictures are from the processor's */
  codesOff: number;
  touchesPerson?: boolean;
  ms: number;
  opens?: unknown;
  fails: unknown;
  isLost: boolean;
}

function darker({ source, alpha }: Scene, { codesOff, touchesPerson }: FakeDevice): RgbaRaster {
  const data = source.data.map((code, i) => {
    const isPerson = alpha.data[i >> 2]! >= 0.995;
    return i % 4 === 3 || (isPerson && !touchesPerson) ? code : code - codesOff;
  });
  return { ...source, data };
}

describe('createRenderer', () => {
  it('renders on a device that agrees and is quick, and says so', async () => {
    const { options, log } = fakes({ codesOff: 1 });
    const renderer = createRenderer(options);
    expect(await renderer.status()).toMatchObject({ renderer: 'webgl2', gpu: 'Fake 9000' });
    expect((await renderer.status()).rendererReason).toMatch(
      /^agrees: \d+\.\d dB, person kept, 10 ms, processor 20 ms$/,
    );
    const before = log.cpuRenders;
    const picture = await renderer.render(...request);
    expect(isPhoto(picture)).toBe(false);
    expect(log).toMatchObject({ contexts: 1, cpuRenders: before });
  });

  it.each([
    ['there is none', { opens: new Error('no WebGL2') }, /^no WebGL2$/, ''],
    ['it is a program on the processor', { isSoftware: true }, /program on the processor/, 'Fake 9000'],
    ['its pictures differ', { codesOff: 9 }, /^differs: 29\.\d dB/, 'Fake 9000'],
    ["it changes the person's bytes", { codesOff: 1, touchesPerson: true }, /person changed/, 'Fake 9000'],
    ['it is slow', { ms: 21 }, /^slow: .*42 ms, processor 20 ms/, 'Fake 9000'],
    ['it fails the self-test', { fails: new Error('device error 1285') }, /device error 1285/, 'Fake 9000'],
  ] as const)(
    'renders on the processor when %s, with the reason, and lets go of the device',
    async (_, changes, reason, gpu) => {
      const { options, log } = fakes(changes);
      const renderer = createRenderer(options);
      const status = await renderer.status();
      expect(status).toMatchObject({ renderer: 'cpu', gpu });
      expect(status.rendererReason).toMatch(reason);
      expect(isPhoto(await renderer.render(...request))).toBe(true);
      expect(log).toMatchObject({ contextsLeft: 0, renderersLeft: 0 });
    },
  );

  it('uses a slow device, or a program on the processor, when told to', async () => {
    const { options } = fakes({ isSoftware: true, ms: 500 });
    const renderer = createRenderer({ ...options, evenIfSlow: true });
    expect(await renderer.status()).toMatchObject({ renderer: 'webgl2' });
  });

  it('finishes a render that fails on the processor, and stays there', async () => {
    const { options, device, log } = fakes();
    const renderer = createRenderer(options);
    await renderer.status();
    device.fails = new Error('device error 1285');
    expect(isPhoto(await renderer.render(...request))).toBe(true);
    device.fails = undefined;
    await renderer.render(...request);
    expect(await renderer.status()).toEqual({
      renderer: 'cpu',
      rendererReason: 'failed: device error 1285',
      gpu: 'Fake 9000',
    });
    expect(log).toMatchObject({ contexts: 1, contextsLeft: 0, renderersLeft: 0 });
  });

  it('looks for a lost device once more, not twice', async () => {
    const { options, device, log } = fakes();
    let losses = 0;
    const renderer = createRenderer({ ...options, onLost: () => void losses++ });
    for (const expected of ['webgl2', 'cpu'] as const) {
      await renderer.status();
      Object.assign(device, { fails: new Error('the context was lost'), isLost: true });
      // Two at a time: both notice, one gives up.
      const pictures = await Promise.all([renderer.render(...request), renderer.render(...request)]);
      expect(pictures.map(isPhoto)).toEqual([true, true]);
      Object.assign(device, { fails: undefined, isLost: false });
      expect((await renderer.status()).renderer).toBe(expected);
      expect(losses).toBe(expected === 'webgl2' ? 1 : 2);
    }
    expect(log).toMatchObject({ contexts: 2, contextsLeft: 0, renderersLeft: 0 });
  });

  it('passes on that a render was cancelled, without giving the device up', async () => {
    const { options, device } = fakes();
    const renderer = createRenderer(options);
    await renderer.status();
    device.fails = new BlurError('cancelled');
    await expect(renderer.render(...request)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await renderer.status()).toMatchObject({ renderer: 'webgl2' });
  });
});
