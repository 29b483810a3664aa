import { render } from 'preact';
import { useState } from 'preact/hooks';
import { families } from './families.js';
import { type StoryAddress, writeStoryAddress } from './story-address.js';

const widths = [240, 300, 360] as const;
const themes = ['light', 'dark'] as const;

/** Every component in every state, in both of the editor's themes side by side. */
function ComponentPage() {
  const [widthPx, setWidthPx] = useState<number>(300);
  const [direction, setDirection] = useState<StoryAddress['direction']>('ltr');
  return (
    <>
      <header>
        <h1>Components of the panel</h1>
        <a href="./">Playground</a>
        <fieldset>
          <legend>Width</legend>
          {widths.map((width) => (
            <label key={width}>
              <input
                type="radio"
                name="width"
                checked={width === widthPx}
                onChange={() => setWidthPx(width)}
              />
              {width}
            </label>
          ))}
        </fieldset>
        <label>
          <input
            type="checkbox"
            checked={direction === 'rtl'}
            onChange={({ currentTarget }) => setDirection(currentTarget.checked ? 'rtl' : 'ltr')}
          />
          Right to left
        </label>
      </header>
      <nav aria-label="Families">
        {families.map(({ name }) => (
          <a key={name} href={`#${name}`}>
            {name}
          </a>
        ))}
      </nav>
      <main>
        {families.map(({ name: family, stories }) => (
          <section key={family} id={family} aria-label={family}>
            <h2>{family}</h2>
            {stories.map(({ name: story }) => (
              <article key={story}>
                <h3>{story}</h3>
                {themes.map((theme) => (
                  <StoryFrame key={theme} address={{ family, story, theme, direction }} widthPx={widthPx} />
                ))}
              </article>
            ))}
          </section>
        ))}
      </main>
    </>
  );
}

/** A document of its own for each story: ids, keys and focus stay inside of it, as they do in the panel. */
function StoryFrame({ address, widthPx }: { readonly address: StoryAddress; readonly widthPx: number }) {
  const { family, story, theme } = address;
  return (
    <iframe
      key={widthPx}
      loading="lazy"
      title={`${family}: ${story}, ${theme}`}
      src={`story.html${writeStoryAddress(address)}`}
      style={{ width: `${widthPx}px`, colorScheme: theme }}
      onLoad={({ currentTarget }) => fitHeight(currentTarget)}
    />
  );
}

function fitHeight(frame: HTMLIFrameElement): void {
  const place = frame.contentDocument?.getElementById('panel');
  if (!place) return;
  new ResizeObserver(() => {
    frame.style.height = `${place.offsetHeight}px`;
  }).observe(place);
}

const place = document.getElementById('page');
if (place === null) throw new TypeError('components.html has no #page');
render(<ComponentPage />, place);
