import { plansFor } from '../../check-fixes.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import type { CheckResultProps } from './check-result.js';

/** A look has changed since photos were finished: all of them at once. */
export function OlderVersion({ check, planner, isFree }: CheckResultProps) {
  const { intents } = usePanel();
  const words = strings.check;
  const group = check.report?.alike.find(({ code }) => code === 'older-version');
  if (group === undefined) return null;
  const count = plansFor(check, planner, { code: 'older-version' }).size;
  return (
    <section class="note" aria-label={words.titles['older-version']}>
      <p>{words.olderVersion(group.photoIds.length)}</p>
      {isFree && count > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => void intents.check.fix({ code: 'older-version' })}
        >
          {words.renderAll(count)}
        </button>
      )}
    </section>
  );
}
