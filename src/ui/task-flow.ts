import { effect } from '@preact/signals';
import { BlurError } from '../contract/blur-error.js';
import { noFileLooks } from '../contract/file-looks.js';
import type { PanelTask } from '../contract/panel-task.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { usualLook } from '../contract/usual-look.js';
import { batchCounts } from './batch-counts.js';
import type { BatchFlow } from './batch-flow.js';
import { batchSummary } from './batch-summary.js';
import type { CheckFlow } from './check-flow.js';
import { checkSummary } from './check-summary.js';
import { choiceOf } from './choice.js';
import type { Flow } from './flow.js';
import type { PhotoPlan } from './photo-plan.js';
import { reapplyPlans } from './reapply-plans.js';
import { sentenceFor } from './sentence-for.js';
import { strings } from './strings.js';
import { taskNews } from './task-news.js';

export interface TaskFlow {
  /** Does what the plugin was called for; without a panel, tells how far it is and how it ended. Never throws. */
  begin(task: PanelTask): void;
}

export interface TaskFlowParts {
  readonly batch: BatchFlow;
  readonly check: CheckFlow;
  /** Lets go of a photo that the panel has begun to work on by itself. */
  readonly lookAtSelection: () => Promise<void>;
}

/** How a task without a panel has ended. */
interface Outcome {
  readonly text: string;
  readonly isError?: boolean;
  readonly offersPanel?: boolean;
}

/** Progress is told no oftener than this. */
const paceMs = 1000;

export function createTaskFlow(flow: Flow, { batch, check, lookAtSelection }: TaskFlowParts): TaskFlow {
  const { state, host } = flow;
  const words = strings.task;

  const applyPlans = async (plan: (photos: readonly PhotoTarget[]) => ReadonlyMap<string, PhotoPlan>) => {
    const selection = await host.call('selection.read', {});
    state.selection.value = selection;
    if (selection.photos.length === 0) throw new BlurError('no-selection');
    const plans = plan(selection.photos);
    if (plans.size === 0) return false;
    const running = batch.applyPlans(selection, plans);
    await lookAtSelection();
    await running;
    return true;
  };
  const applied = (): Outcome => {
    const list = state.batch.value;
    if (list === null) return { text: words.stopped };
    const counts = batchCounts(list);
    const [only] = list.rows;
    // Of a single photo, why; of several, how many.
    if (list.rows.length === 1 && only?.state.kind === 'failed') {
      return { text: sentence(only.state.error), isError: true };
    }
    const hasNone = counts.done + counts.toCheck === 0;
    if (hasNone && counts.failed === 0) return { text: words.stopped };
    return {
      text: `${batchSummary(counts)}.`,
      isError: hasNone,
      offersPanel: counts.failed + counts.toCheck > 0,
    };
  };

  const applyLook = async (lookId: string | null): Promise<Outcome> => {
    const named = state.looks.value.find(({ id }) => id === lookId);
    const look = lookId === null ? usualLook(state.file.value?.looks ?? noFileLooks) : named;
    if (look === undefined || look === null) return { text: words.noLook, isError: true };
    const only = state.lockedLook.value;
    if (only !== null && only.id !== look.id) return { text: words.onlyLook(only.name), isError: true };
    const choice = choiceOf(look);
    state.choice.value = choice;
    const didAny = await applyPlans((photos) => {
      const free = photos.filter(({ locked }) => !locked);
      return new Map(free.map(({ nodeId }) => [nodeId, { choice, crop: null }]));
    });
    return didAny ? applied() : { text: words.locked, isError: true };
  };
  const reapply = async (): Promise<Outcome> => {
    const fileLooks = state.file.value?.looks ?? noFileLooks;
    const didAny = await applyPlans((photos) => reapplyPlans(photos, fileLooks));
    return didAny ? applied() : { text: words.upToDate };
  };
  const checkPage = async (): Promise<Outcome> => {
    check.open('page');
    await lookAtSelection();
    await check.begin();
    const now = state.check.value;
    if (now === null) return { text: words.stopped };
    if (now.ended !== null && now.ended !== 'stopped') return { text: sentence(now.ended), isError: true };
    return { text: checkSummary(now), offersPanel: true };
  };
  const run = ({ kind, lookId }: PanelTask): Promise<Outcome> => {
    if (kind !== 'check' && state.file.value?.canEdit === false) {
      return Promise.resolve({ text: strings.readOnly, isError: true });
    }
    if (kind === 'apply-look') return applyLook(lookId);
    return kind === 'reapply' ? reapply() : checkPage();
  };

  const runUnseen = async (task: PanelTask) => {
    host.on('task.cancelled', () => {
      batch.stop();
      check.stop();
    });
    let told = '';
    const tell = () => {
      const text = taskNews(state);
      if (text !== null && text !== told) host.call('task.progress', { text }).catch(() => null);
      told = text ?? told;
    };
    const beat = setInterval(tell, paceMs);
    const first = effect(tell);
    first();
    let outcome: Outcome;
    try {
      outcome = await run(task);
    } catch (thrown) {
      outcome = { text: sentence(BlurError.from(thrown).toWire()), isError: true };
    }
    clearInterval(beat);
    const { text, isError = false, offersPanel = false } = outcome;
    await host.call('task.end', { text, isError, offersPanel }).catch(() => null);
  };

  return {
    begin(task) {
      if (task.kind === 'photo' || task.kind === 'self-test') return;
      if (task.isHeadless) void runUnseen(task);
      // With a panel, a look is applied by hand.
      else if (task.kind !== 'apply-look') void run(task).catch(() => null);
    },
  };
}

const sentence = (error: Parameters<typeof sentenceFor>[0]): string => {
  const { title, next } = sentenceFor(error, navigator.onLine);
  return `${title}. ${next}`;
};
