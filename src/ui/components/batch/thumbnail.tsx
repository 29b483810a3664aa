import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PreviewImage } from '../../../contract/engine-api.js';

/** The photo as it was opened, very small; an empty place until then. Its name stands beside it. */
export function Thumbnail({ image }: { image: PreviewImage | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current === null || image === null) return;
    const { rgba8, widthPx, heightPx, colorSpace } = image;
    canvas.current.width = widthPx;
    canvas.current.height = heightPx;
    const data = new ImageData(rgba8 as Uint8ClampedArray<ArrayBuffer>, widthPx, heightPx, { colorSpace });
    canvas.current.getContext('2d', { colorSpace })?.putImageData(data, 0, 0);
  }, [image]);
  return <canvas class={image === null ? 'thumbnail empty-canvas' : 'thumbnail'} ref={canvas} />;
}
