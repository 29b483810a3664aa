import { useEffect } from 'preact/hooks';
import type { LibraryLook } from '../../../contract/library-look.js';
import { libraryNews } from '../../library-news.js';
import { usePanel } from '../../panel-context.js';
import { settingsWord } from '../../settings-word.js';
import { strings } from '../../strings.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { LookPicture } from './look-picture.js';
import { looksProblem } from './looks-problem.js';
import { LooksSubpage } from './looks-subpage.js';

/** The looks in the libraries that are enabled for this file, to be added to it or taken over anew. */
export function LibraryPage() {
  const { state, intents } = usePanel();
  const { isReading, found } = state.library.value;
  const words = strings.library;
  useEffect(() => void intents.readLibrary(true), [intents]);
  return (
    <LooksSubpage title={words.title}>
      <div class="subpage-part" role="status">
        {isReading && <p class="quiet">{words.reading}</p>}
        {!isReading && found !== null && <Told />}
      </div>
      {found !== null && (
        <ul class="library">
          {found.looks.map((each) => (
            <Row key={JSON.stringify([each.libraryName, each.collectionName, each.modeName])} each={each} />
          ))}
        </ul>
      )}
      {!isReading && (
        <button type="button" class="button save-as" onClick={() => void intents.readLibrary(true)}>
          {words.again}
        </button>
      )}
      <SettingsNoteLine about="looks" />
    </LooksSubpage>
  );
}

function Told() {
  const { looks, unread, isAvailable } = usePanel().state.library.value.found!;
  const words = strings.library;
  return (
    <>
      {looks.length === 0 && <p class="quiet">{isAvailable ? words.none : words.unavailable}</p>}
      {unread.length > 0 && <p class="note-line">{words.unread(unread.join(', '))}</p>}
    </>
  );
}

function Row({ each }: { readonly each: LibraryLook }) {
  const { state, intents } = usePanel();
  const { look, libraryName, modeName } = each;
  const words = strings.library;
  const own = state.file.value?.looks.looks.find(({ id }) => id === look.id);
  const isNews = own !== undefined && libraryNews([own], state.library.value.found)[0]?.library === each;
  const mayEdit = looksProblem(state.file.value) === null;
  const word = settingsWord(look.settings);
  return (
    <li>
      <LookPicture settings={look.settings} />
      <p class="library-name">
        <bdi>{look.name}</bdi>
        <span class="quiet">{word}</span>
        <span class="quiet">{words.from(libraryName ?? words.thisFile, modeName)}</span>
      </p>
      {own !== undefined && !isNews ? (
        <span class="quiet">{words.isHere}</span>
      ) : (
        mayEdit && (
          <button
            type="button"
            class="button"
            aria-label={isNews ? words.updateOf(look.name) : words.addOf(look.name)}
            onClick={() => void intents.takeFromLibrary(each)}
          >
            {isNews ? words.update : words.add}
          </button>
        )
      )}
    </li>
  );
}
