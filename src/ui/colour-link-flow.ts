import type { Tone } from '../contract/backdrop-settings.js';
import type { ColourBinding } from '../contract/file-looks.js';
import { putLook } from '../contract/put-look.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { choiceOf } from './choice.js';
import type { Flow } from './flow.js';
import { linkNews } from './link-news.js';
import type { LookFlowOptions } from './look-flow.js';
import { withSettings } from './own-look.js';
import { sameData } from './same-data.js';
import { strings } from './strings.js';
import { toneIn } from './tone-in.js';

export interface ColourLinkFlow {
  /** Takes a colour of the file for the backdrop, and notes which: once the look is saved it stays bound to it. */
  pickColour(field: ColourBinding['field'], colourId: string): void;
  /** Keeps the colour, but no longer as that of the file. */
  unlinkColour(field: ColourBinding['field']): Promise<void>;
  /** Makes the bound colours of a look what they are in the file by now. */
  updateColours(lookId: string): Promise<void>;
}

export interface ColourLinkFlowOptions extends LookFlowOptions {
  readonly change: (settings: RenderSettings) => void;
}

export function createColourLinkFlow(
  { state }: Flow,
  { store, choose, change }: ColourLinkFlowOptions,
): ColourLinkFlow {
  const { choice, colourPicks } = state;
  const ownLook = (lookId: string) => state.file.value?.looks.looks.find(({ id }) => id === lookId);
  // What was picked belongs to the look it was picked for.
  let lookId = choice.value.lookId;
  choice.subscribe((next) => {
    if (next.lookId === lookId) return;
    lookId = next.lookId;
    colourPicks.value = {};
  });
  const setTone = (field: ColourBinding['field'], rgb: Tone) => {
    const { settings } = choice.value;
    change({ ...settings, backdrop: { ...settings.backdrop, [field]: rgb } as typeof settings.backdrop });
  };
  return {
    pickColour(field, colourId) {
      const colour = state.colours.value?.find(({ id }) => id === colourId);
      if (colour === undefined) return;
      colourPicks.value = { ...colourPicks.value, [field]: colourId };
      setTone(field, colour.rgb);
      const look = ownLook(choice.value.lookId);
      // There is nothing else to save.
      if (look !== undefined && sameData(toneIn(look.settings.backdrop, field), colour.rgb)) {
        const bound = { lookId: look.id, field, colourId };
        void store.edit((content) => ({
          ...content,
          bindings: [...without(content.bindings, bound), bound],
        }));
      }
    },
    async unlinkColour(field) {
      const { [field]: _, ...others } = colourPicks.value;
      colourPicks.value = others;
      const gone = { lookId: choice.value.lookId, field };
      const isSaved = state.file.value?.looks.bindings.some((each) => isSame(each, gone));
      if (isSaved) await store.edit((content) => ({ ...content, bindings: without(content.bindings, gone) }));
    },
    async updateColours(lookId) {
      const wasAsLook = sameData(choice.value.settings, choice.value.look);
      const isDone = await store.edit((content, now) => {
        const look = content.looks.find(({ id }) => id === lookId);
        const news = linkNews(content, state.colours.value ?? []).filter((each) => each.look === look);
        if (look === undefined || news.length === 0) return content;
        const tones = Object.fromEntries(news.map(({ field, colour }) => [field, colour.rgb]));
        const backdrop = { ...look.settings.backdrop, ...tones } as typeof look.settings.backdrop;
        return putLook(content, withSettings(look, { ...look.settings, backdrop }), now);
      });
      const look = ownLook(lookId);
      if (!isDone || look === undefined) return;
      state.updatedLook.value = look;
      if (choice.value.lookId === lookId && wasAsLook && !state.target.value?.recipe) choose(choiceOf(look));
      store.say(strings.links.updated(look.name, look.version));
    },
  };
}

type Place = Pick<ColourBinding, 'lookId' | 'field'>;

const isSame = (one: Place, other: Place) => one.lookId === other.lookId && one.field === other.field;

const without = (bindings: readonly ColourBinding[], gone: Place) =>
  bindings.filter((each) => !isSame(each, gone));
