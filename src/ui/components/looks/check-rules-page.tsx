import { useState } from 'preact/hooks';
import { type CheckTolerances, defaultTolerances } from '../../../contract/check-tolerances.js';
import { type CropRule, cropRanges } from '../../../contract/crop-rule.js';
import type { Look } from '../../../contract/look.js';
import { ColourField } from '../../controls/colour-field.js';
import { FoldedGroup } from '../../controls/folded-group.js';
import { Group } from '../../controls/group.js';
import { NumberControl } from '../../controls/number-control.js';
import { Switch } from '../../controls/switch.js';
import { units } from '../../controls/units.js';
import { labOfTone, toneOfLab } from '../../lab-tone.js';
import { usePanel } from '../../panel-context.js';
import { sameData } from '../../same-data.js';
import { strings } from '../../strings.js';
import { toleranceRows } from '../../tolerance-rows.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { FrameDrawing } from './frame-drawing.js';
import { looksProblem } from './looks-problem.js';
import { LooksSubpage } from './looks-subpage.js';

type Rules = Partial<CheckTolerances>;
type Change = { readonly [Name in keyof Rules]?: Rules[Name] | undefined };

/** Head and shoulders, the eyes in the upper half. */
const usualCrop: CropRule = { heightShare: 0.45, eyeLine: 0.4, centreX: 0.5 };
const usualTone = labOfTone([222, 224, 227]);

/** What a check allows photos of one look of the file; kept on Save, so that one undo takes it back. */
export function CheckRulesPage({ look }: { readonly look: Look }) {
  const { state, intents } = usePanel();
  const saved = look.check ?? {};
  const [rules, setRules] = useState<Rules>(saved);
  const words = strings.checkRules;
  const set = (change: Change) => setRules(tidy({ ...rules, ...change }));
  const isFixed = looksProblem(state.file.value) !== null;
  const isSaved = sameData(rules, saved);
  return (
    <LooksSubpage title={words.title(look.name)}>
      <FrameDrawing
        label={words.drawing}
        crop={rules.crop ?? usualCrop}
        aspect={state.target.value?.nodeAspect ?? 1}
        tolerances={{ ...defaultTolerances, ...rules }}
      />
      <fieldset class="group" disabled={isFixed}>
        <CropRules {...{ rules, set }} />
        <ToneRule {...{ rules, set }} />
        <FoldedGroup title={words.allowed}>
          {toleranceRows.map(({ name, min, max, step, unit }) => (
            <NumberControl
              key={name}
              {...{ id: `rule-${name}`, label: words.tolerances[name], min, step, unit }}
              value={rules[name] ?? defaultTolerances[name]}
              max={Math.max(max, rules[name] ?? 0)}
              resetTo={defaultTolerances[name]}
              onChange={(value) => set({ [name]: value })}
            />
          ))}
        </FoldedGroup>
      </fieldset>
      {!isFixed && (
        <div class="note-buttons">
          <button
            type="button"
            class="button primary"
            aria-disabled={isSaved}
            onClick={() => {
              if (!isSaved) void intents.setCheckRules(look.id, rules);
            }}
          >
            {words.save}
          </button>
          <button type="button" class="button" onClick={() => setRules({})}>
            {words.reset}
          </button>
        </div>
      )}
      <SettingsNoteLine about="looks" />
    </LooksSubpage>
  );
}

interface RulesProps {
  readonly rules: Rules;
  readonly set: (change: Change) => void;
}

function CropRules({ rules: { crop }, set }: RulesProps) {
  const words = strings.checkRules;
  return (
    <Group title={words.crop}>
      <Switch
        label={words.cropOn}
        isOn={crop !== undefined}
        onChange={(isOn) => set({ crop: isOn ? usualCrop : undefined })}
      />
      {crop === undefined ? (
        <p class="quiet">{words.cropOff}</p>
      ) : (
        (['heightShare', 'eyeLine', 'centreX'] as const).map((name) => (
          <NumberControl
            key={name}
            {...{ id: `crop-${name}`, label: words[name], step: 0.005, unit: units.share }}
            min={cropRanges[name][0]}
            max={cropRanges[name][1]}
            value={crop[name]}
            resetTo={usualCrop[name]}
            onChange={(value) => set({ crop: { ...crop, [name]: value } })}
          />
        ))
      )}
    </Group>
  );
}

function ToneRule({ rules: { tone }, set }: RulesProps) {
  const words = strings.checkRules;
  return (
    <Group title={words.tone}>
      <Switch
        label={words.toneOn}
        isOn={tone !== undefined}
        onChange={(isOn) => set({ tone: isOn ? usualTone : undefined })}
      />
      {tone === undefined ? (
        <p class="quiet">{words.toneOff}</p>
      ) : (
        <ColourField
          {...{ id: 'rule-tone', label: words.toneColour, swatches: [] }}
          value={toneOfLab(tone)}
          onChange={(value) => set({ tone: labOfTone(value) })}
        />
      )}
    </Group>
  );
}

/** Without what is as for every look. */
const tidy = (rules: Readonly<Record<string, unknown>>): Rules =>
  Object.fromEntries(
    Object.entries(rules).filter(
      ([name, value]) => value !== undefined && value !== defaultTolerances[name as keyof CheckTolerances],
    ),
  );
