import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Look } from '../../../contract/look.js';
import { headCrop } from '../../head-crop.js';
import { usePanel } from '../../panel-context.js';
import { thumbnailAspect } from '../../thumbnail-flow.js';
import { drawPicture } from '../stage/draw-picture.js';
import { LookPicture } from './look-picture.js';

/** Twice the size of a card in a panel of usual width. */
const pixels = { width: 180, height: 120 };

/** Head and shoulders of this photo under the look; a drawing of what the look does until that is there. */
export function LookThumbnail({ look }: { readonly look: Look }) {
  const { state } = usePanel();
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = state.thumbnails.value.get(look.id);
  const summary = state.summary.value;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { colorSpace: image?.colorSpace ?? 'srgb' });
    if (!context || image === undefined || summary === null) return;
    const { x, y, width, height } = headCrop(summary, thumbnailAspect);
    const [across, down] = [pixels.width / width, pixels.height / height];
    const whole = { x: 0, y: 0, width: summary.widthPx, height: summary.heightPx };
    drawPicture(context, image, whole, [across, 0, 0, down, -x * across, -y * down]);
  }, [image, summary]);
  if (image === undefined || summary === null) return <LookPicture settings={look.settings} />;
  return <canvas key={image.colorSpace} class="look-picture" {...pixels} ref={canvas} />;
}
