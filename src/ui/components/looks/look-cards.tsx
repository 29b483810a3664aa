import type { Look } from '../../../contract/look.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { LookCard } from './look-card.js';
import { useLookDrag } from './use-look-drag.js';

export interface LookCardsProps {
  /** the look whose name is being typed */
  readonly renaming?: string | null;
  /** absent: the file's looks are not to be changed from here */
  readonly setRenaming?: ((lookId: string | null) => void) | undefined;
}

/** The looks to choose from, the file's own first; real radio buttons, so that arrow keys and screen readers know them. */
export function LookCards(props: LookCardsProps) {
  const { state } = usePanel();
  const looks = state.looks.value;
  const own = state.file.value?.looks.looks ?? [];
  const shipped = looks.filter((look) => !own.includes(look));
  const locked = state.lockedLook.value;
  const chosen = looks.find(({ id }) => id === state.choice.value.lookId);
  const dragOf = useLookDrag();
  const cards = (some: readonly Look[]) => (
    <div class="cards">
      {some.map((look) => (
        <LookCard
          key={look.id}
          {...{ look, ...props, isChosen: look === chosen }}
          drag={some === own && props.setRenaming ? dragOf(look.id) : undefined}
        />
      ))}
    </div>
  );
  return (
    <fieldset class="looks">
      <legend>
        {strings.looks.legend}
        {/* Each card says it to those who listen. */}
        <span class="quiet" aria-hidden="true">
          {chosen?.suits}
        </span>
      </legend>
      {locked !== null && cards([locked])}
      {locked === null && own.length > 0 && (
        <>
          <h2>{strings.looks.own}</h2>
          {cards(own)}
          <h2>{strings.looks.shipped}</h2>
        </>
      )}
      {locked === null && cards(shipped)}
    </fieldset>
  );
}
