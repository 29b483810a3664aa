import { noFileLooks } from '../../../contract/file-looks.js';
import { libraryNews } from '../../library-news.js';
import { linkNews } from '../../link-news.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { looksProblem } from './looks-problem.js';

/** What has changed behind the file's looks, in a library or in the file's colours, and what came of taking it over. */
export function LooksNews() {
  const { state, intents } = usePanel();
  const content = state.file.value?.looks ?? noFileLooks;
  if (looksProblem(state.file.value) !== null) return null;
  const ofLibrary = libraryNews(content.looks, state.library.value.found);
  const ofColours = linkNews(content, state.colours.value ?? []);
  const changed = content.looks.filter((look) => ofColours.some((each) => each.look === look));
  return (
    <>
      {ofLibrary.map(({ look, library }) => (
        <News
          key={look.id}
          words={strings.library.news(look.name)}
          label={strings.library.updateOf(look.name)}
          act={strings.library.update}
          onAct={() => void intents.takeFromLibrary(library)}
        />
      ))}
      {changed.map((look) => {
        const names = ofColours.filter((each) => each.look === look).map(({ colour }) => colour.name);
        return (
          <News
            key={`${look.id} colours`}
            words={strings.links.news(look.name, [...new Set(names)].join(', '))}
            label={strings.links.updateOf(look.name)}
            act={strings.links.update}
            onAct={() => void intents.updateColours(look.id)}
          />
        );
      })}
      <Updated />
    </>
  );
}

interface NewsProps {
  readonly words: string;
  readonly label: string;
  readonly act: string;
  readonly onAct: () => void;
}

const News = ({ words, label, act, onAct }: NewsProps) => (
  <section class="note" aria-label={words}>
    <p>{words}</p>
    <button type="button" class="button" aria-label={label} onClick={onAct}>
      {act}
    </button>
  </section>
);

/** Photos with the version before are a check's to find. */
function Updated() {
  const { state, intents } = usePanel();
  if (state.updatedLook.value === null) return null;
  return (
    <section class="note" aria-label={strings.library.rerender}>
      <p>{strings.library.rerender}</p>
      <div class="note-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            intents.dismissUpdate();
            void intents.openCheck('page');
          }}
        >
          {strings.library.check}
        </button>
        <button type="button" class="button" onClick={intents.dismissUpdate}>
          {strings.dismiss}
        </button>
      </div>
    </section>
  );
}
