import { batchNews } from '../batch-news.js';
import { checkNews } from '../check-news.js';
import { errorSentences } from '../error-sentences.js';
import type { Job } from '../job.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { noticeText } from './notice.js';
import { useCalmly } from './use-calmly.js';

/** While photos are finished one after another. */
const paceMs = 5000;

/** Tells people who do not see the panel what it is doing: each step once, each result once, never percentages. */
export function Announcer() {
  const { state } = usePanel();
  const batch = state.batch.value;
  const check = state.check.value;
  const fixes = state.fixes.value;
  const job = batch === null ? announcement(state.job.value) : batchNews(batch);
  const news = check === null ? job : checkNews(check, fixes);
  const isRunning =
    [batch?.run, fixes?.run].includes('running') || check?.run === 'measuring' || check?.run === 'scanning';
  const said = useCalmly(news, isRunning ? paceMs : 0);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}

function announcement(job: Job): string {
  switch (job.kind) {
    case 'opening':
      return strings.photo.opening;
    case 'analysing':
    case 'rendering':
      return job.progress === null ? strings.progress[job.kind] : strings.steps[job.progress.step];
    case 'writing':
    case 'restoring':
      return strings.progress[job.kind];
    case 'ready':
    case 'stopped':
      return job.notice === null ? strings.progress.ready : noticeText(job.notice);
    case 'failed':
      return errorSentences[job.error.code].title;
    case 'idle':
      return '';
  }
}
