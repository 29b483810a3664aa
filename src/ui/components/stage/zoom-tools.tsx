import { IconButton } from '../../controls/icon-button.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { actualZoom, limitZoom, zoomStep } from '../../zoom-levels.js';
import type { Geometry } from './geometry.js';

/** Closer, farther, all of it, its own pixels, and straight to where faults would show. */
export function ZoomTools({ geometry: { window } }: { readonly geometry: Geometry }) {
  const { state, intents } = usePanel();
  const { zoom } = state.stage.value;
  const actual = limitZoom(window, actualZoom(window));
  const hasFace = (state.summary.value?.faces.length ?? 0) > 0;
  return (
    <div class="tool-group">
      <IconButton
        icon="zoom-out"
        label={strings.stage.zoomOut}
        isDisabled={zoom <= 1}
        shortcut="-"
        onClick={() => intents.zoomTo(zoom / zoomStep)}
      />
      <IconButton
        icon="zoom"
        label={strings.stage.zoomIn}
        isDisabled={zoom >= limitZoom(window, zoom * zoomStep)}
        shortcut="+"
        onClick={() => intents.zoomTo(zoom * zoomStep)}
      />
      <IconButton
        icon="fit"
        label={strings.stage.fit}
        isPressed={zoom === 1}
        shortcut="0"
        onClick={() => intents.zoomTo(1)}
      />
      <button
        type="button"
        class="icon-button actual"
        aria-label={strings.stage.actual}
        title={strings.stage.actual}
        aria-pressed={zoom > 1 && Math.abs(zoom - actual) < 0.01}
        aria-disabled={actual <= 1}
        aria-keyshortcuts="1"
        onClick={() => intents.zoomTo(actual)}
      >
        1:1
      </button>
      <IconButton
        icon="person"
        label={strings.stage.eyes}
        isDisabled={!hasFace}
        onClick={() => intents.lookCloser('eyes')}
      />
      <IconButton
        icon="hair"
        label={strings.stage.hair}
        isDisabled={!hasFace}
        onClick={() => intents.lookCloser('hair')}
      />
    </div>
  );
}
