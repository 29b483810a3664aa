import { expect, it } from 'vitest';
import { fakePanel, settle } from './fake-panel.js';
import { photoTarget } from './photo-target.js';

it('notes what the machine did until it is dismissed, and works on', async () => {
  const panel = fakePanel([photoTarget()]);
  void panel.intents.start();
  await settle();
  expect(panel.state.incident.value).toBeNull();
  panel.restartWorker();
  expect(panel.state.incident.value).toBe('worker-restarted');
  panel.intents.dismissIncident();
  expect(panel.state.incident.value).toBeNull();
  panel.loseGpu();
  expect(panel.state.incident.value).toBe('gpu-lost');
  expect(panel.state.job.value.kind).toBe('ready');
});
