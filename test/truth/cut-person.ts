import type { MattedPhoto } from '../../src/engine/matte/matted-photo.js';
import { resampleRegion } from '../../src/engine/raster/resample-region.js';
import { multipliedPerson } from './multiplied-person.js';
import type { HeadPlace } from './person-look.js';
import { frame, frameHead } from './truth-frame.js';
import type { TruthLayer } from './truth-scene.js';

/** A person cut from a photo, in the made-up scenes' frame. */
export interface CutPerson {
  readonly layer: TruthLayer;
  /** crown to chin, in the frame's pixels */
  readonly headHeightPx: number;
}

/**
 * Cuts a person out of a photo with a matte and brings the head to the drawn people's size, or as near to it as a photo allows that
 * has to fill the frame and is never enlarged past its own pixels. The matte and the colours that the engine finds for it are by
 * definition the person of the scene. Reduced in linear light, colours weighted by alpha.
 * @param head - in the photo's pixels
 * @throws RangeError when the photo is smaller than the frame
 */
export async function cutPerson(photo: MattedPhoto, head: HeadPlace): Promise<CutPerson> {
  const { widthPx, heightPx } = photo.source;
  const fill = Math.max(frame.widthPx / widthPx, frame.heightPx / heightPx);
  if (fill > 1) throw new RangeError(`the photo must be at least ${frame.widthPx} × ${frame.heightPx}`);
  const scale = Math.min(1, Math.max(frameHead.headPx / head.headPx, fill));
  const width = frame.widthPx / scale;
  const height = frame.heightPx / scale;
  const box = {
    x: clamp(head.centreX - frameHead.centreX / scale, widthPx - width),
    y: clamp(head.chinY - frameHead.chinY / scale, heightPx - height),
    width,
    height,
  };
  const reduced = resampleRegion(
    { widthPx, heightPx, data: await multipliedPerson(photo), stride: 4, channels: 4 },
    box,
    frame.widthPx,
    frame.heightPx,
  );
  return { layer: takeApart(reduced), headHeightPx: head.headPx * scale };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

function takeApart(rgba: Float32Array): TruthLayer {
  const pixels = frame.widthPx * frame.heightPx;
  const light = new Float32Array(pixels * 3);
  const alpha = new Float32Array(pixels);
  for (let i = 0; i < pixels; i++) {
    const share = rgba[i * 4 + 3];
    // Averaging leaves whole pixels a rounding error away from one.
    alpha[i] = share > 0.99999 ? 1 : share;
    for (let channel = 0; channel < 3; channel++) {
      light[i * 3 + channel] = rgba[i * 4 + channel] / Math.max(1e-6, share);
    }
  }
  return { role: 'person', depth: { t: 0, perX: 0, perY: 0 }, marginPx: 0, ...frame, light, alpha };
}
