import type { PreviewImage } from '../../../contract/engine-api.js';
import { goesThroughLens } from '../../../contract/goes-through-lens.js';
import { formatFNumber } from '../../f-stops.js';
import type { PanelState } from '../../state.js';
import { strings } from '../../strings.js';

/** What the stage shows at the moment. */
export type ShownPicture = {
  readonly before: PreviewImage | null;
  /** the original is beside it */
  readonly isSplit: boolean;
  /** what it is called */
  readonly label: string;
} & (
  | { readonly kind: 'original' }
  /** `tint`: the matte as a veil over the original, to draw on */
  | { readonly kind: 'result' | 'inspected' | 'tint'; readonly image: PreviewImage }
);

/** What is to be shown of all that is there; the result stands in for a view that is still on its way. */
export function shownPicture(state: PanelState): ShownPicture {
  const { view, isSplit } = state.stage.value;
  const [before, after, inspected] = [state.before.value, state.after.value, state.inspected.value];
  if (after === null || state.comparing.value) {
    return { before, kind: 'original', isSplit: false, label: strings.photo.before };
  }
  if (view !== 'result' && inspected !== null) {
    const kind = view === 'matte' && state.tab.value === 'edge' ? 'tint' : 'inspected';
    return { before, kind, image: inspected, isSplit, label: strings.stage.views[view] };
  }
  const { backdrop, lens } = state.settings.value;
  const label = goesThroughLens(backdrop) ? formatFNumber(lens.fNumber) : strings.backdrop[backdrop.mode];
  return { before, kind: 'result', image: after, isSplit, label };
}
