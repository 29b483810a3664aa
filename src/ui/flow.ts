import { BlurError } from '../contract/blur-error.js';
import type { PanelMemory } from '../contract/panel-memory.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { Choice } from './choice.js';
import type { Host } from './host.js';
import { type Doing, isCancellable } from './job.js';
import type { PanelState } from './state.js';
import type { Engine } from './worker-bridge.js';

/** What the intents share: the state they write, the two ends they talk to, and a little memory of their own. */
export interface Flow {
  readonly state: PanelState;
  readonly host: Host;
  readonly engine: Engine;
  lastJobId: number;
  /** long side of the previews asked for */
  sidePx: number;
  /** what the next photo without a recipe begins with */
  usual: Choice;
}

/** True while the job with this id is the one the panel shows; everything else comes too late. */
export const isCurrent = ({ state: { job } }: Flow, jobId: number): boolean =>
  isCancellable(job.value) && job.value.jobId === jobId;

/** The same source in the same place, whatever was done to it. */
export const isSamePhoto = (one: PhotoTarget | null, other: PhotoTarget | null): boolean =>
  one?.nodeId === other?.nodeId && one?.sourceHash === other?.sourceHash;

/** Shows what went wrong; what the machine can do is asked for then, for it may have changed. */
export function fail({ state, engine }: Flow, doing: Doing, thrown: unknown): void {
  void engine.diagnostics().then((found) => {
    state.diagnostics.value = found;
  });
  state.job.value = { kind: 'failed', doing, error: BlurError.from(thrown).toWire() };
}

export function stopRunning({ state: { job }, engine }: Flow): void {
  if (isCancellable(job.value)) engine.cancel(job.value.jobId);
}

/** Keeps part of what should be found again next time; only a convenience, so that failing is not told. */
export function remember({ state, host }: Flow, part: Partial<PanelMemory>): void {
  state.memory.value = { ...state.memory.value, ...part };
  host.call('memory.write', state.memory.value).catch(() => null);
}
