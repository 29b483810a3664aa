import type { Check } from '../../check.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

export interface CheckFiltersProps {
  readonly check: Check;
  /** photos that are off */
  readonly count: number;
}

/** What was found, the heaviest first, to list only the photos with one of it. */
export function CheckFilters({ check, count }: CheckFiltersProps) {
  const { intents } = usePanel();
  const words = strings.check;
  const { report, filter } = check;
  if (report === null || report.alike.length < 2) return null;
  return (
    <fieldset class="chips">
      <legend class="unseen">{words.filter}</legend>
      <button
        type="button"
        class="toggle"
        aria-pressed={filter === null}
        onClick={() => intents.check.set({ filter: null })}
      >
        {words.all(count)}
      </button>
      {report.alike.map(({ code, photoIds }) => (
        <button
          type="button"
          class="toggle"
          key={code}
          aria-pressed={filter === code}
          onClick={() => intents.check.set({ filter: filter === code ? null : code })}
        >
          {words.group(words.titles[code], photoIds.length)}
        </button>
      ))}
    </fieldset>
  );
}
