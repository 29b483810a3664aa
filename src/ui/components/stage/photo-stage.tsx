import { useEffect } from 'preact/hooks';
import { fitView, viewAspect } from '../../crop-view.js';
import { usePanel } from '../../panel-context.js';
import { photoWindow } from '../../photo-window.js';
import type { PanelState } from '../../state.js';
import { strings } from '../../strings.js';
import type { Window } from '../../viewport.js';
import { BrushRing } from './brush-ring.js';
import { CompareTools } from './compare-tools.js';
import { geometryOf } from './geometry.js';
import { useHand } from './hand.js';
import { HoldButton } from './hold-button.js';
import { PeopleBoxes } from './people-boxes.js';
import { PointOffer } from './point-offer.js';
import { shownPicture } from './shown-picture.js';
import { SplitButtons } from './split-buttons.js';
import { SplitHandle } from './split-handle.js';
import { StageCanvas } from './stage-canvas.js';
import { StageTags } from './stage-tags.js';
import { StrokeLayer } from './stroke-layer.js';
import { Surface } from './surface.js';
import type { SurfaceMode } from './surface-gestures.js';
import { useRoom } from './use-room.js';
import { useZoomKeys } from './use-zoom-keys.js';
import { ViewMenu } from './view-menu.js';
import { ZoomTools } from './zoom-tools.js';

/** The photo as its node shows it, and all that is done on the picture itself. */
export function PhotoStage() {
  const { state } = usePanel();
  const window = photoWindow(state);
  return window === null ? null : <Stage window={window} />;
}

function Stage({ window: { framing, photo } }: { readonly window: Window }) {
  const { state, intents } = usePanel();
  const [room, frame] = useRoom();
  const hand = useHand();
  const aspect = viewAspect(framing, photo);
  const size = fitView(aspect, room);
  const density = devicePixelRatio;
  const view = { width: Math.round(size.width * density), height: Math.round(size.height * density) };
  const geometry = geometryOf({ framing, photo, view }, state.stage.value, density);
  const zooming = useZoomKeys(geometry);

  useEffect(() => {
    if (room.width > 1) intents.viewAt(view);
  }, [framing, view.width, view.height]);

  const shown = shownPicture(state);
  const mode = surfaceMode(state);
  const canCompare = state.after.value !== null;
  return (
    <section class="photo" {...zooming.keys}>
      <div class="frame" ref={frame} style={{ aspectRatio: aspect }}>
        <div
          class="picture-place"
          style={{ width: `${size.width}px`, height: `${size.height}px` }}
          onWheel={zooming.onWheel}
        >
          <StageCanvas geometry={geometry} shown={shown} label={shown.label} />
          <Surface {...{ geometry, hand, mode, canCompare }} />
          {mode === 'draw' && <StrokeLayer {...{ geometry, hand }} />}
          {mode === 'pick' && <PeopleBoxes geometry={geometry} />}
          {shown.isSplit && <SplitHandle />}
          {shown.isSplit && <SplitButtons />}
          {canCompare && mode !== 'hold' && mode !== 'point' && <HoldButton />}
          {(mode === 'draw' || mode === 'point') && <BrushRing {...{ geometry, hand, mode }} />}
          <StageTags shown={shown} />
          <p class="unseen" role="status">
            {hand.spoken.value}
          </p>
        </div>
      </div>
      {shown.before !== null && (
        <fieldset class="stage-tools">
          <legend class="unseen">{strings.stage.tools}</legend>
          <ZoomTools geometry={geometry} />
          {canCompare && <CompareTools />}
          {canCompare && <ViewMenu />}
        </fieldset>
      )}
      <PointOffer />
    </section>
  );
}

/** What the picture is for: settings that are made on it come before looking at it. */
function surfaceMode(state: PanelState): SurfaceMode {
  const { zoom, isSplit } = state.stage.value;
  const summary = state.summary.value;
  if (state.isPointing.value) return 'point';
  if (state.tab.value === 'edge' && summary !== null) return 'draw';
  if (state.tab.value === 'focus' && summary !== null && summary.people.length > 0) return 'pick';
  if (zoom > 1) return 'pan';
  return isSplit ? 'split' : 'hold';
}
