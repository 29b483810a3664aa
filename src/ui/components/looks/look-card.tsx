import { goesThroughLens } from '../../../contract/goes-through-lens.js';
import type { Look } from '../../../contract/look.js';
import { formatFNumber } from '../../f-stops.js';
import { usePanel } from '../../panel-context.js';
import { settingsWord } from '../../settings-word.js';
import type { LookCardsProps } from './look-cards.js';
import { LookMarks } from './look-marks.js';
import { LookMenu } from './look-menu.js';
import { LookThumbnail } from './look-thumbnail.js';
import { RenameField } from './rename-field.js';
import type { LookDrag } from './use-look-drag.js';

export interface LookCardProps extends LookCardsProps {
  readonly look: Look;
  readonly isChosen: boolean;
  /** absent: it stays where it is */
  readonly drag?: LookDrag | undefined;
}

/** Which way a look goes with Alt and an arrow key. */
const placesBy: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};

/** One look: this photo under it, its name and strength; Enter applies it, F2 or a double click renames the file's own, Alt and an arrow key moves it. */
export function LookCard({ look, isChosen, drag, renaming, setRenaming }: LookCardProps) {
  const { state, intents } = usePanel();
  const { id, name, suits, settings } = look;
  const canEdit = setRenaming !== undefined;
  const isOwn = state.file.value?.looks.looks.includes(look) === true;
  const rename = canEdit && isOwn ? () => setRenaming(id) : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      const by = placesBy[event.key];
      if (by === undefined || rename === undefined) return;
      event.preventDefault();
      void intents.moveLook(id, by);
      return;
    }
    if (event.key === 'Enter') void intents.apply();
    else if (event.key === 'F2') rename?.();
    else return;
    event.preventDefault();
  };
  const isRenaming = renaming === id;
  return (
    <div class="card-place" {...(isRenaming ? {} : drag)}>
      <label class={isRenaming ? 'card renaming' : 'card'} title={suits || name} onDblClick={rename}>
        <input
          type="radio"
          name="look"
          value={id}
          checked={isChosen}
          onChange={() => intents.pickLook(id)}
          onKeyDown={onKeyDown}
        />
        <span class="card-picture">
          <LookThumbnail look={look} />
          {goesThroughLens(settings.backdrop) && (
            <span class="card-stop">{formatFNumber(settings.lens.fNumber)}</span>
          )}
          <LookMarks lookId={id} />
        </span>
        <span class="card-name">{name}</span>
        <span class="card-word">{settingsWord(settings)}</span>
        <span class="unseen">{suits}</span>
      </label>
      {isChosen && <LookMenu {...{ look, canEdit, rename }} />}
      {isRenaming && canEdit && (
        <RenameField
          name={name}
          onDone={(next) => {
            setRenaming(null);
            if (next !== null) void intents.renameLook(id, next);
          }}
        />
      )}
    </div>
  );
}
