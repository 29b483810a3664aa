import type { FileColour } from '../contract/file-context.js';
import { type ColourBinding, noFileLooks } from '../contract/file-looks.js';
import { sameData } from './same-data.js';
import type { PanelState } from './state.js';
import { toneIn } from './tone-in.js';

/** The colour of the file that a colour of the present backdrop is bound to, or will be once its look is saved; null for one of its own. */
export function linkedColour(state: PanelState, field: ColourBinding['field']): FileColour | null {
  const { lookId, settings } = state.choice.value;
  const { bindings } = state.file.value?.looks ?? noFileLooks;
  const bound = bindings.find((each) => each.lookId === lookId && each.field === field);
  const colourId = state.colourPicks.value[field] ?? bound?.colourId;
  const colour = (state.colours.value ?? []).find(({ id }) => id === colourId);
  return colour !== undefined && sameData(colour.rgb, toneIn(settings.backdrop, field)) ? colour : null;
}
