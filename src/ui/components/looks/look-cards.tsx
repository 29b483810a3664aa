import type { Look } from '../../../contract/look.js';
import { isOwnLook } from '../../own-look.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { LookCard } from './look-card.js';

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
  const own = looks.filter(isOwnLook);
  const shipped = looks.filter((look) => !isOwnLook(look));
  const chosen = looks.find(({ id }) => id === state.choice.value.lookId);
  const cards = (some: readonly Look[]) => (
    <div class="cards">
      {some.map((look) => (
        <LookCard key={look.id} look={look} isChosen={look === chosen} {...props} />
      ))}
    </div>
  );
  return (
    <fieldset class="looks">
      <legend>{strings.looks.legend}</legend>
      {own.length > 0 && (
        <>
          <h2>{strings.looks.own}</h2>
          {cards(own)}
          <h2>{strings.looks.shipped}</h2>
        </>
      )}
      {cards(shipped)}
      {chosen && chosen.suits !== '' && (
        <p class="quiet" aria-hidden="true">
          {strings.looks.suits(chosen.name, chosen.suits)}
        </p>
      )}
    </fieldset>
  );
}
