import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Look } from '../../../contract/look.js';
import type { Framing } from '../../crop-view.js';
import { headCrop } from '../../head-crop.js';
import { usePanel } from '../../panel-context.js';
import { thumbnailAspect } from '../../thumbnail-flow.js';
import { drawPreview } from '../draw-preview.js';
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
    if (canvas.current === null || image === undefined || summary === null) return;
    const { widthPx, heightPx } = summary;
    const { x, y, width, height } = headCrop(summary, thumbnailAspect);
    const framing: Framing = {
      scaleMode: 'CROP',
      imageTransform: [
        [width / widthPx, 0, x / widthPx],
        [0, height / heightPx, y / heightPx],
      ],
      nodeAspect: thumbnailAspect,
    };
    drawPreview(canvas.current, image, framing, pixels);
  }, [image, summary]);
  if (image === undefined || summary === null) return <LookPicture settings={look.settings} />;
  return <canvas class="look-picture" ref={canvas} />;
}
