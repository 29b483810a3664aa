import { engineVersion } from '../contract/engine-version.js';
import type { Flow } from './flow.js';
import { type Probe, pageProbes } from './page-probes.js';
import type { SelfTest, SelfTestLine } from './self-test.js';

export interface SelfTestFlow {
  /** Finds out what this place allows, line by line; what cannot be found out says why. Settles when all is told. */
  runSelfTest(): Promise<void>;
  closeSelfTest(): void;
}

type Tell = (...lines: readonly SelfTestLine[]) => void;

/** @param probes - of the panel's own frame */
export function createSelfTestFlow(
  { state, host, engine }: Flow,
  probes: () => Readonly<Record<string, Probe>> = () => pageProbes(window),
): SelfTestFlow {
  const { selfTest } = state;
  let test = 0;

  const tellEngine = async (tell: Tell) => {
    const diagnostics = await engine.start().then(() => engine.diagnostics());
    if (diagnostics === null) return tell(['engine', 'does not answer']);
    const { renderer, rendererReason, gpu, inference, inferenceReason, userAgent: _, ...rest } = diagnostics;
    tell(...Object.entries(rest).map(([name, found]) => [`worker: ${name}`, String(found)] as const));
    tell(['renders with', `${renderer} (${rendererReason})`], ['graphics card', gpu || 'none']);
    tell(['networks run on', `${inference} (${inferenceReason})`]);
  };
  const tellHost = async (tell: Tell) => {
    const found = await host.call('host.probe', {});
    tell(...Object.entries(found).map(([name, text]) => [`host: ${name}`, text] as const));
  };

  return {
    async runSelfTest() {
      if (selfTest.value?.isRunning) return;
      const mine = ++test;
      const set = (change: Partial<SelfTest>) => {
        if (mine === test && selfTest.value !== null) selfTest.value = { ...selfTest.value, ...change };
      };
      const tell: Tell = (...lines) => set({ lines: [...(selfTest.value?.lines ?? []), ...lines] });
      selfTest.value = { lines: [['Wide Open', engineVersion]], isRunning: true };
      for (const [name, probe] of Object.entries(probes())) {
        await Promise.resolve()
          .then(probe)
          .then(
            (found) => tell([name, found]),
            (thrown) => tell([name, whyNot(thrown)]),
          );
      }
      await tellEngine(tell).catch((thrown) => tell(['engine', whyNot(thrown)]));
      await tellHost(tell).catch((thrown) => tell(['host', whyNot(thrown)]));
      set({ isRunning: false });
    },
    closeSelfTest() {
      test++;
      selfTest.value = null;
    },
  };
}

const whyNot = (thrown: unknown): string =>
  `not to be found out: ${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)}`;
