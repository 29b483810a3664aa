import { noFileLooks } from '../../../contract/file-looks.js';
import { photoScopes } from '../../../contract/left-run.js';
import { usualLook } from '../../../contract/usual-look.js';
import type { Check } from '../../check.js';
import { setLook } from '../../check-look.js';
import { Segmented } from '../../controls/segmented.js';
import { Switch } from '../../controls/switch.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

export interface CheckSetupProps {
  readonly check: Check;
  readonly isFree: boolean;
}

/** What is checked, and against what. */
export function CheckSetup({ check, isFree }: CheckSetupProps) {
  const { state, intents } = usePanel();
  const words = strings.check;
  const looks = state.looks.value;
  const fileLooks = state.file.value?.looks ?? noFileLooks;
  const ofFile = usualLook(fileLooks);
  const look = setLook(check, fileLooks);
  const { report, align } = check;
  const canAlign = report === null || report.photos.some(({ measures }) => measures.head !== null);
  return (
    <fieldset class="group" disabled={!isFree}>
      <Segmented
        name="scope"
        label={words.scope}
        segments={photoScopes.map((value) => ({ value, label: words.scopes[value] }))}
        value={check.scope}
        onChange={(scope) => intents.check.set({ scope })}
      />
      <Switch
        label={words.onlySlots}
        isOn={check.onlySlots}
        isDisabled={!isFree}
        onChange={(onlySlots) => intents.check.set({ onlySlots })}
      />
      <label class="labelled">
        <span>{ofFile === null ? words.look : words.lookOfFile}</span>
        <select
          class="field"
          value={look?.id ?? ''}
          disabled={ofFile !== null}
          title={ofFile === null ? undefined : words.lookOfFileWhy}
          onChange={({ currentTarget }) =>
            intents.check.set({ chosenLookId: currentTarget.value === '' ? null : currentTarget.value })
          }
        >
          <option value="">{words.onlyAlike}</option>
          {looks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {state.file.value?.canEdit !== false && (
        <>
          <Switch
            label={words.align}
            isOn={align}
            isDisabled={!isFree || !canAlign}
            onChange={(isOn) => intents.check.set({ align: isOn })}
          />
          {align && <p class="quiet">{words.alignHint}</p>}
          {!canAlign && <p class="quiet">{words.alignNot}</p>}
        </>
      )}
    </fieldset>
  );
}
