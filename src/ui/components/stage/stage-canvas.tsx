import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PreviewImage } from '../../../contract/engine-api.js';
import { isEnlarged } from '../../is-enlarged.js';
import { isCancellable } from '../../job.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { drawPicture } from './draw-picture.js';
import type { Geometry } from './geometry.js';
import { matteTint } from './matte-tint.js';
import type { ShownPicture } from './shown-picture.js';

export interface StageCanvasProps {
  readonly geometry: Geometry;
  readonly shown: ShownPicture;
  readonly label: string;
}

/** The picture itself: what is shown, its sharper part, and the original up to where the view is parted. */
export function StageCanvas({ geometry, shown, label }: StageCanvasProps) {
  const { state } = usePanel();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { window, matrix } = geometry;
  const { width, height } = window.view;
  const { before } = shown;
  const { splitAt } = state.stage.value;
  const splitShare = shown.isSplit ? splitAt : 0;
  // Seen from farther away, sharper parts would stand out from the preview around them.
  const isClose = before !== null && isEnlarged(window, matrix, before);
  const [detail, sourceDetail] = isClose ? [state.detail.value, state.sourceDetail.value] : [null, null];

  // Before the screen is drawn, so that picture and tag change together.
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { colorSpace: before?.colorSpace ?? 'srgb' });
    if (!context || before === null) return; // the host gives no canvas; the photo's name still stands there
    const whole = { x: 0, y: 0, ...window.photo };
    const draw = (image: PreviewImage, part = whole) => drawPicture(context, image, part, matrix);
    const drawOriginal = () => {
      draw(before);
      if (sourceDetail) draw(sourceDetail.image, sourceDetail.region);
    };
    context.clearRect(0, 0, width, height);
    if (shown.kind === 'original' || shown.kind === 'tint') drawOriginal();
    else draw(shown.image);
    if (shown.kind === 'tint') draw(matteTint(shown.image));
    if (shown.kind === 'result' && detail) draw(detail.image, detail.region);
    if (splitShare === 0) return;
    const isMirrored = getComputedStyle(context.canvas).direction === 'rtl';
    const edge = Math.round(splitShare * width);
    context.save();
    context.beginPath();
    context.rect(isMirrored ? width - edge : 0, 0, edge, height);
    context.clip();
    context.clearRect(0, 0, width, height);
    drawOriginal();
    context.restore();
  });
  return (
    <canvas
      key={before?.colorSpace}
      ref={canvas}
      width={width}
      height={height}
      class={before === null ? 'empty-canvas' : ''}
      role="img"
      aria-busy={isCancellable(state.job.value) || state.previewBehind.value || state.isSharpening.value}
      aria-label={strings.photo.picture(state.target.value?.nodeName ?? '', label)}
    />
  );
}
