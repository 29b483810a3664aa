import { Segmented } from '../controls/segmented.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { useKeptFocus } from './use-kept-focus.js';

/** The picture of another layer in place of the room: which one, and how it is seen. */
export function PictureBackdrop() {
  const { state, intents } = usePanel();
  const { settings } = state.choice.value;
  const { backdrop } = settings;
  const isPicking = state.isPicking.value;
  const place = useKeptFocus<HTMLDivElement>('button');
  const job = state.job.value;
  const isMissing = job.kind === 'failed' && job.error.code === 'backdrop-missing';
  const has = backdrop.mode === 'image';
  const name = has ? state.pictureNames.value.get(backdrop.imageHash) : undefined;
  const told = name === undefined ? strings.backdrop.unnamed : strings.backdrop.pictureOf(name);
  return (
    <div class="group" ref={place}>
      <p class={has && !isPicking ? 'node-name' : 'quiet'} role="status">
        {isPicking ? strings.backdrop.picking : has ? told : strings.backdrop.chooseHint}
      </p>
      {isMissing && has && !isPicking && <p class="note-line">{strings.backdrop.missing}</p>}
      {isPicking ? (
        <button
          type="button"
          class="button"
          onClick={intents.stopPicking}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            intents.stopPicking();
          }}
        >
          {strings.backdrop.cancel}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => void intents.pickPicture()}>
          {has ? strings.backdrop.chooseAnother : strings.backdrop.choose}
        </button>
      )}
      {has && (
        <Segmented
          name="picture-seen"
          label={strings.backdrop.seen}
          segments={[
            { value: 'lens', label: strings.backdrop.throughLens },
            { value: 'plain', label: strings.backdrop.asItIs },
          ]}
          value={backdrop.throughLens ? 'lens' : 'plain'}
          onChange={(seen) =>
            intents.change({ ...settings, backdrop: { ...backdrop, throughLens: seen === 'lens' } })
          }
        />
      )}
    </div>
  );
}
