import type { EarlierLook } from '../../../contract/file-looks.js';
import type { Look } from '../../../contract/look.js';
import { lookChanges } from '../../look-changes.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { whenWords } from '../../when-words.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { looksProblem } from './looks-problem.js';
import { LooksSubpage } from './looks-subpage.js';

/** What a look was before, when it was changed and how, and the way back to each of its versions. */
export function VersionsPage({ look }: { readonly look: Look }) {
  const { state } = usePanel();
  const earlier = (state.file.value?.looks.earlier ?? []).filter((each) => each.look.id === look.id);
  const words = strings.versions;
  return (
    <LooksSubpage title={words.title(look.name)}>
      <ol class="versions">
        <li>
          <p>
            <strong>{words.number(look.version)}</strong> <span class="quiet">{words.now}</span>
          </p>
        </li>
        {earlier.map((each, index) => (
          <Version key={each} {...{ each, next: earlier[index - 1]?.look ?? look }} />
        ))}
      </ol>
      {earlier.length === 0 && <p class="quiet">{words.none}</p>}
      <SettingsNoteLine about="looks" />
    </LooksSubpage>
  );
}

/** @param next - the version that took its place */
function Version({ each, next }: { readonly each: EarlierLook; readonly next: Look }) {
  const { state, intents } = usePanel();
  const { look, until } = each;
  const changes = lookChanges(look.settings, next.settings);
  const words = strings.versions;
  return (
    <li>
      <p>
        <strong>{words.number(look.version)}</strong>{' '}
        <span class="quiet">{until === '' ? words.unknownTime : words.until(whenWords(until))}</span>
      </p>
      <p class="quiet">{changes.length === 0 ? words.onlyNumber : words.changedTo}</p>
      <ul>
        {changes.map(({ label, from, to }) => (
          <li key={label}>
            <bdi>{strings.changes.one(label, from, to)}</bdi>
          </li>
        ))}
      </ul>
      {looksProblem(state.file.value) === null && (
        <button
          type="button"
          class="button"
          aria-label={words.useOf(look.version)}
          onClick={() => void intents.useVersion(each)}
        >
          {words.use}
        </button>
      )}
    </li>
  );
}
