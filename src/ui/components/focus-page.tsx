import { useEffect, useRef } from 'preact/hooks';
import type { PreviewImage } from '../../contract/engine-api.js';
import { goesThroughLens } from '../../contract/goes-through-lens.js';
import { chosenPeople } from '../chosen-people.js';
import { Group } from '../controls/group.js';
import { Icon } from '../controls/icon.js';
import { NumberControl } from '../controls/number-control.js';
import { Switch } from '../controls/switch.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { personName } from './person-name.js';
import { drawPicture } from './stage/draw-picture.js';

/** Who is in focus, and how far before and behind them. */
export function FocusPage() {
  return (
    <>
      <Group title={strings.focus.title}>
        <People />
      </Group>
      <FocusRange />
    </>
  );
}

function People() {
  const { state, intents } = usePanel();
  const summary = state.summary.value;
  const people = summary?.people ?? [];
  if (summary === null || people.length === 0) return <p class="quiet">{strings.focus.nobody}</p>;
  const { subject } = state.choices.value;
  const chosen = chosenPeople(people, subject);
  return (
    <>
      <div class="people">
        <button
          type="button"
          class="person"
          aria-pressed={subject === 'auto'}
          onClick={() => intents.chooseAutomatically()}
        >
          <span class="portrait">
            <Icon name="target" />
          </span>
          {strings.focus.automatic}
        </button>
        {people.map((person, index) => (
          <button
            type="button"
            key={strings.focus.person(index + 1)}
            class={person.isSubject ? 'person sharp' : 'person'}
            aria-pressed={chosen.includes(index)}
            aria-label={personName(index, person)}
            onClick={() => intents.choosePerson(index)}
          >
            <span class="portrait">
              <Portrait image={state.portraits.value[index]} />
            </span>
            {strings.focus.person(index + 1)}
          </button>
        ))}
      </div>
      {summary.choiceMissed && <p role="status">{strings.focus.missed}</p>}
      <p class="quiet">{people.length === 1 ? strings.focus.alone : strings.focus.hint}</p>
    </>
  );
}

/** Until the portrait is there, a drawing of anybody. */
function Portrait({ image }: { readonly image: PreviewImage | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = image && canvas.current?.getContext('2d', { colorSpace: image.colorSpace });
    if (!context) return;
    const whole = { x: 0, y: 0, width: image.widthPx, height: image.heightPx };
    drawPicture(context, image, whole, [1, 0, 0, 1, 0, 0]);
  }, [image]);
  if (image === undefined) return <Icon name="person" />;
  return <canvas ref={canvas} width={image.widthPx} height={image.heightPx} />;
}

function FocusRange() {
  const { state, intents } = usePanel();
  const { look, settings } = state.choice.value;
  const { focusRange = 0, ...lens } = settings.lens;
  const set = (next: number) =>
    intents.change({ ...settings, lens: next === 0 ? lens : { ...lens, focusRange: next } });
  return (
    <div class="group">
      <NumberControl
        id="focus-range"
        label={strings.focus.range}
        value={focusRange}
        min={0}
        max={0.8}
        step={0.05}
        unit={{ factor: 100, suffix: ' %' }}
        resetTo={look.lens.focusRange ?? 0}
        isDisabled={!goesThroughLens(settings.backdrop) || state.lockedLook.value !== null}
        hint={strings.focus.rangeHint}
        onChange={set}
      />
      <Switch
        label={strings.focus.showFocus}
        isOn={state.stage.value.view === 'focus'}
        onChange={(isOn) => intents.lookAs(isOn ? 'focus' : 'result')}
      />
    </div>
  );
}
