import { goesThroughLens } from '../../../contract/goes-through-lens.js';
import type { Look } from '../../../contract/look.js';
import { formatFNumber } from '../../f-stops.js';
import { isOwnLook } from '../../own-look.js';
import { usePanel } from '../../panel-context.js';
import { settingsWord } from '../../settings-word.js';
import type { LookCardsProps } from './look-cards.js';
import { LookMenu } from './look-menu.js';
import { LookThumbnail } from './look-thumbnail.js';
import { RenameField } from './rename-field.js';

export interface LookCardProps extends LookCardsProps {
  readonly look: Look;
  readonly isChosen: boolean;
}

/** One look: this photo under it, its name and strength; Enter applies it, F2 or a double click renames the file's own. */
export function LookCard({ look, isChosen, renaming, setRenaming }: LookCardProps) {
  const { intents } = usePanel();
  const { id, name, suits, settings } = look;
  const canEdit = setRenaming !== undefined;
  const rename = canEdit && isOwnLook(look) ? () => setRenaming(id) : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') void intents.apply();
    else if (event.key === 'F2') rename?.();
    else return;
    event.preventDefault();
  };
  const isRenaming = renaming === id;
  return (
    <div class="card-place">
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
