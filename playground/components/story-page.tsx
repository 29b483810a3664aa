import { render } from 'preact';
import { themeCss } from '../page/theme-css.js';
import { families } from './families.js';
import { readStoryAddress } from './story-address.js';
import { withPanel } from './with-panel.js';

/** Shows the story that the address names, as the panel would in the editor's theme, and no other thing. */
function show(place: HTMLElement, theme: HTMLElement): void {
  const { family, story: name, ...address } = readStoryAddress(location.hash);
  const story = families
    .find((candidate) => candidate.name === family)
    ?.stories.find((candidate) => candidate.name === name);
  if (story === undefined) throw new RangeError(`no story ${family} / ${name}`);
  const root = document.documentElement;
  root.className = `figma-${address.theme}`;
  root.dir = address.direction;
  theme.textContent = themeCss(address.theme);
  document.title = `${family}: ${name}`;
  render(null, place);
  place.className = story.heightPx === undefined ? 'story' : 'story whole';
  place.style.height = story.heightPx === undefined ? 'auto' : `${story.heightPx}px`;
  // Parts that take no notice of the state still stand in a panel.
  render(
    withPanel(() => {}, story.render()),
    place,
  );
  const focused = story.focus === undefined ? null : place.querySelector<HTMLElement>(story.focus);
  focused?.focus({ focusVisible: true } as FocusOptions);
  root.dataset['shown'] = location.hash;
}

const place = document.getElementById('panel');
const theme = document.getElementById('theme');
if (place === null || theme === null) throw new TypeError('story.html lacks its places');
addEventListener('hashchange', () => show(place, theme));
show(place, theme);
