import type { Job } from '../job.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** Where a long job is, in words and as a bar, with a way out while there is one. */
export function ProgressRow({ job }: { job: Job }) {
  const { intents } = usePanel();
  const progress = job.kind === 'analysing' || job.kind === 'rendering' ? job.progress : null;
  const label = progress === null ? openingWords(job) : strings.steps[progress.step];
  const canCancel = job.kind === 'opening' || job.kind === 'analysing' || job.kind === 'rendering';
  return (
    <div class="progress">
      <div class="progress-text">
        <span id="progress-label">{label}</span>
        {progress !== null && <span class="quiet">{strings.progress.percent(progress.fraction)}</span>}
      </div>
      <div class="progress-line">
        <progress
          aria-labelledby="progress-label"
          max={1}
          {...(progress === null ? {} : { value: progress.fraction })}
        />
        {canCancel && (
          <button type="button" class="button" onClick={() => intents.cancel()}>
            {strings.progress.cancel}
          </button>
        )}
      </div>
    </div>
  );
}

function openingWords(job: Job): string {
  if (job.kind === 'rendering' || job.kind === 'writing' || job.kind === 'restoring') {
    return strings.progress[job.kind];
  }
  return job.kind === 'opening' ? strings.photo.opening : strings.progress.analysing;
}
