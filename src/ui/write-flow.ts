import type { PhotoTarget } from '../contract/photo-target.js';
import { draftRecipe } from './draft-recipe.js';
import { type Flow, fail, isCurrent, isSamePhoto, remember } from './flow.js';
import { advance, isBusy, type Job } from './job.js';

export interface WriteFlow {
  /** Renders at full size and writes the result into the file; does nothing while busy or when it is applied already. */
  apply(): Promise<void>;
  restore(): Promise<void>;
}

export function createWriteFlow(flow: Flow): WriteFlow {
  const { state, host, engine } = flow;
  const { job, target } = state;
  const isStill = (kind: Job['kind'], photo: PhotoTarget) =>
    job.value.kind === kind && isSamePhoto(photo, target.value);

  const apply = async () => {
    const photo = target.value;
    const summary = state.summary.value;
    if (photo === null || summary === null || isBusy(job.value) || state.isApplied.value) return;
    if (state.file.value?.canEdit === false) return;
    const jobId = ++flow.lastJobId;
    const choices = state.choices.value;
    const { settings } = state.choice.value;
    const recipe = draftRecipe(state.choice.value, choices, summary);
    job.value = { kind: 'rendering', jobId, progress: null };
    try {
      const request = { imageHash: photo.sourceHash, choices, settings };
      const { bytes } = await engine.render(request, jobId, (progress) => {
        job.value = advance(job.value, jobId, progress);
      });
      if (!isCurrent(flow, jobId)) return;
      job.value = { kind: 'writing' };
      const { nodeId, sourceHash, currentHash } = photo;
      const updated = await host.call('result.write', { nodeId, currentHash, sourceHash, bytes, recipe });
      remember(flow, { lookId: recipe.lookId });
      if (!isStill('writing', photo)) return;
      target.value = updated;
      job.value = { kind: 'ready', notice: 'applied' };
    } catch (thrown) {
      if (isCurrent(flow, jobId) || isStill('writing', photo)) fail(flow, 'apply', thrown);
    }
  };

  const restore = async () => {
    const photo = target.value;
    if (photo === null || isBusy(job.value) || state.file.value?.canEdit === false) return;
    const stopped = state.summary.value === null;
    job.value = { kind: 'restoring' };
    try {
      const updated = await host.call('result.restore', { nodeId: photo.nodeId });
      if (!isStill('restoring', photo)) return;
      target.value = updated;
      job.value = stopped ? { kind: 'stopped', notice: 'restored' } : { kind: 'ready', notice: 'restored' };
    } catch (thrown) {
      if (isStill('restoring', photo)) fail(flow, 'restore', thrown);
    }
  };

  return { apply, restore };
}
