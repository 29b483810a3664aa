import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { looks } from '../../src/contract/looks.js';
import { choiceOf } from '../../src/ui/choice.js';
import type { Flow } from '../../src/ui/flow.js';
import type { Host } from '../../src/ui/host.js';
import type { Probe } from '../../src/ui/page-probes.js';
import { createSelfTestFlow } from '../../src/ui/selftest-flow.js';
import { createPanelState } from '../../src/ui/state.js';
import type { Engine } from '../../src/ui/worker-bridge.js';

const diagnostics = {
  ...{ secureContext: true, wasm: true, wasmSimd: true, webgpu: false },
  ...{ renderer: 'cpu', rendererReason: 'no card', gpu: '', userAgent: 'twice' },
  ...{ inference: 'wasm', inferenceReason: 'no WebGPU' },
} as const;

function flowWith({ start = async () => {}, probe = async () => ({ EXIF: 'kept' }) } = {}) {
  const state = createPanelState();
  const engine = { start, diagnostics: async () => diagnostics } as unknown as Engine;
  const host = { call: probe } as unknown as Host;
  const flow: Flow = { state, host, engine, lastJobId: 0, sidePx: 1, usual: choiceOf(looks[0]!) };
  return { state, run: (probes: Record<string, Probe>) => createSelfTestFlow(flow, () => probes) };
}

const found = ({ selfTest }: ReturnType<typeof createPanelState>) =>
  Object.fromEntries(selfTest.value!.lines);

describe('the self-test', () => {
  it('tells of the frame, the worker and the file', async () => {
    const { state, run } = flowWith();
    await run({ frame: () => 'about:srcdoc' }).runSelfTest();
    expect(found(state)).toMatchObject({
      ...{ frame: 'about:srcdoc', 'worker: wasmSimd': 'true', 'renders with': 'cpu (no card)' },
      ...{ 'graphics card': 'none', 'networks run on': 'wasm (no WebGPU)', 'host: EXIF': 'kept' },
    });
    expect(state.selfTest.value?.isRunning).toBe(false);
  });

  it('goes on after whatever fails, and says why it did', async () => {
    const { state, run } = flowWith({
      start: async () => {
        throw new BlurError('worker-blocked', 'data: refused');
      },
      probe: async () => {
        throw new BlurError('timeout', 'host.probe took too long');
      },
    });
    const probes = {
      origin: () => {
        throw new TypeError('closed');
      },
      online: async () => 'yes',
    };
    await run(probes).runSelfTest();
    expect(found(state)['origin']).toContain('TypeError: closed');
    expect(found(state)['online']).toBe('yes');
    expect(found(state)['engine']).toContain('data: refused');
    expect(found(state)['host']).toContain('took too long');
    expect(state.selfTest.value?.isRunning).toBe(false);
  });

  it('says no more once it was closed', async () => {
    const { state, run } = flowWith();
    const test = run({ frame: () => 'x' });
    const running = test.runSelfTest();
    test.closeSelfTest();
    await running;
    expect(state.selfTest.value).toBeNull();
  });
});
