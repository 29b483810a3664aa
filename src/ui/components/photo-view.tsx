import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { goesThroughLens } from '../../contract/goes-through-lens.js';
import type { PhotoTarget } from '../../contract/photo-target.js';
import { fitView, previewSidePx, type Size, viewAspect } from '../crop-view.js';
import { formatFNumber } from '../f-stops.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { drawPreview } from './draw-preview.js';
import { useHold } from './use-hold.js';

/** So that looks, strength and the button below still show without scrolling. */
const maxHeightPx = 224;

/** The photo as its node shows it, before or after, with hold-to-compare. */
export function PhotoView() {
  const { state } = usePanel();
  const target = state.target.value;
  return target === null ? null : <FramedPhoto target={target} />;
}

function FramedPhoto({ target }: { target: PhotoTarget }) {
  const { state, intents } = usePanel();
  const [room, frame] = useRoom();
  const canvas = useRef<HTMLCanvasElement>(null);
  const hold = useHold(intents.compare);
  const after = state.after.value;
  const isOriginal = after === null || state.comparing.value;
  const shown = isOriginal ? state.before.value : after;
  const photo = { width: target.widthPx, height: target.heightPx };
  const view = fitView(viewAspect(target, shown ? sizeOf(shown) : photo), room);
  const density = Math.min(2, devicePixelRatio);
  const pixels = { width: Math.round(view.width * density), height: Math.round(view.height * density) };

  useEffect(() => {
    if (room.width > 1) intents.viewAt(previewSidePx(target, photo, pixels));
  }, [target, pixels.width, pixels.height]);
  // Before the screen is drawn, so that picture and tag change together.
  useLayoutEffect(() => {
    if (canvas.current && shown) drawPreview(canvas.current, shown, target, pixels);
  }, [shown, target, pixels.width, pixels.height]);

  const { backdrop, lens } = state.settings.value;
  const result = goesThroughLens(backdrop) ? formatFNumber(lens.fNumber) : strings.photo.studio;
  const label = isOriginal ? strings.photo.before : result;
  const canCompare = after !== null;
  return (
    <section class="photo">
      <div class="frame" ref={frame}>
        <div class="picture-place" style={{ width: `${view.width}px`, height: `${view.height}px` }}>
          <button
            type="button"
            class="picture"
            aria-label={strings.photo.holdLabel}
            aria-disabled={!canCompare}
            {...(canCompare ? hold : {})}
          >
            <canvas
              ref={canvas}
              class={shown === null ? 'empty-canvas' : ''}
              role="img"
              aria-label={strings.photo.picture(target.nodeName, label)}
            />
          </button>
          {shown !== null && <span class="tag">{label}</span>}
          {state.previewBehind.value && <span class="tag tag-busy">{strings.photo.previewing}</span>}
        </div>
      </div>
      {canCompare && (
        <div class="compare">
          <span class="quiet">{strings.photo.holdHint}</span>
          <button
            type="button"
            class="toggle"
            aria-pressed={state.comparing.value}
            onClick={() => intents.compare(!state.comparing.value)}
          >
            {strings.photo.showOriginal}
          </button>
        </div>
      )}
    </section>
  );
}

const sizeOf = ({ widthPx, heightPx }: { widthPx: number; heightPx: number }): Size => ({
  width: widthPx,
  height: heightPx,
});

/** How wide the frame is, and how high a picture may become in it. */
function useRoom() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return [{ width, height: Math.max(1, Math.min(maxHeightPx, Math.round(width * 0.9))) }, frame] as const;
}
