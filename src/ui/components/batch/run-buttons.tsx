import type { Batch } from '../../batch.js';
import { strings } from '../../strings.js';

export interface RunButtonsProps {
  readonly run: Exclude<Batch['run'], 'resting'>;
  readonly pause: () => void;
  readonly resume: () => Promise<void>;
  readonly stop: () => void;
}

/** What can be done about a run under way; nothing, while something is written that is not broken off. */
export function RunButtons({ run, pause, resume, stop }: RunButtonsProps) {
  if (run === 'stopping' || run === 'restoring') return null;
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={stop}>
        {strings.batch.cancel}
      </button>
      {run === 'running' && (
        <button type="button" class="button" onClick={pause}>
          {strings.batch.pause}
        </button>
      )}
      {(run === 'pausing' || run === 'paused') && (
        <button type="button" class="button primary" onClick={() => void resume()}>
          {strings.batch.resume}
        </button>
      )}
    </div>
  );
}
