import { createLightEncoder } from '../colour/light-encoder.js';
import type { MattedPhoto } from '../matte/matted-photo.js';
import type { Job } from '../pipeline/job.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { matteTrust } from './matte-trust.js';
import { type SureBackdrop, sureBackdrop } from './sure-backdrop.js';
import { fillFrom, halveWeighted, sampleTwice, type WeightedLight } from './weighted-light.js';

export interface FillRequest extends Pick<MattedPhoto, 'alpha' | 'profile'> {
  /** the photo, with the person's colour taken out of it along soft edges; overwritten, for there may be no room for two */
  readonly room: RgbRaster;
  /** the person's own colour along soft edges */
  readonly foreground: RgbRaster;
}

const bandRows = 128;
/** Below this share of person the source shows through the filling, fully at 0. */
const fadeShare = 0.02;

/**
 * Takes the person out of the room: where alpha is 0 the result is the source, the hole is filled from what lies around it,
 * near things first (pull and push through ever smaller pictures, in linear light). Only pixels that surely show the room
 * are used, so none of the person's colour gets in; what is seen between hairs only as far as the matte proves right. Holds floats for the sizes below full: 5.3 bytes per full-size pixel.
 * With nothing but person in the picture the photo comes back.
 * @returns `room` itself, filled
 * @throws BlurError `cancelled`
 */
export async function fillBackdrop(request: FillRequest, job: Job): Promise<RgbRaster> {
  const { room, alpha, profile } = request;
  const { widthPx, heightPx } = room;
  let sure = sureBackdrop(alpha, 0);
  let { half, isKnown } = await filledHalf(request, sure, job);
  job.report('backdrop', 0.4);
  const trust = isKnown ? matteTrust(request, half) : 0;
  if (trust > 0) {
    sure = sureBackdrop(alpha, trust);
    // In the first one's place: a quarter of the photo in floats is no small thing to hold twice.
    ({ half, isKnown } = await filledHalf(request, sure, job, half));
  }
  job.report('backdrop', 0.7);
  const encode = createLightEncoder(profile.toLinear);
  const sample = new Float32Array(3);
  for (let y = 0; y < heightPx; y++) {
    if (y % bandRows === 0) await job.checkpoint();
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) {
      const keep = !isKnown ? 1 : Math.max(1 - alpha.data[i] / fadeShare, sure.weight(i));
      if (keep >= 1) continue;
      sampleTwice(half, x, y, sample);
      for (let channel = 0; channel < 3; channel++) {
        const light = sample[channel];
        const own = profile.toLinear[room.data[i * 3 + channel]];
        room.data[i * 3 + channel] = encode(light + (own - light) * keep);
      }
    }
  }
  job.report('backdrop', 1);
  return room;
}

/** The room at half size, known everywhere unless there is nothing but person. @param reused - of an earlier filling, overwritten */
async function filledHalf(
  request: FillRequest,
  sure: SureBackdrop,
  job: Job,
  reused?: WeightedLight,
): Promise<{ half: WeightedLight; isKnown: boolean }> {
  const levels = [await halfSize(request, sure, job, reused)];
  while (Math.max(levels.at(-1)!.widthPx, levels.at(-1)!.heightPx) > 1)
    levels.push(halveWeighted(levels.at(-1)!));
  const isKnown = levels.at(-1)!.data[3] > 0;
  for (let i = levels.length - 2; i >= 0; i--) {
    await job.checkpoint();
    fillFrom(levels[i + 1], levels[i]);
    levels.length = i + 1;
  }
  return { half: levels[0], isKnown };
}

/** The photo at half size with its weights, made from two full-size rows at a time. */
async function halfSize(
  { room, profile }: FillRequest,
  sure: SureBackdrop,
  job: Job,
  reused?: WeightedLight,
): Promise<WeightedLight> {
  const { widthPx: width, heightPx: height, data } = room;
  const { toLinear } = profile;
  const widthPx = Math.ceil(width / 2);
  const heightPx = Math.ceil(height / 2);
  const half = reused ?? { widthPx, heightPx, data: new Float32Array(widthPx * heightPx * 4) };
  const pair = { widthPx: width, heightPx: 2, data: new Float32Array(width * 8) };
  for (let y = 0; y < heightPx; y++) {
    if (y % bandRows === 0) await job.checkpoint();
    for (let row = 0; row < 2; row++) {
      const start = Math.min(2 * y + row, height - 1) * width;
      for (let x = 0, at = row * width * 4; x < width; x++, at += 4) {
        const from = (start + x) * 3;
        pair.data[at] = toLinear[data[from]];
        pair.data[at + 1] = toLinear[data[from + 1]];
        pair.data[at + 2] = toLinear[data[from + 2]];
        pair.data[at + 3] = sure.weight(start + x);
      }
    }
    half.data.set(halveWeighted(pair).data, y * widthPx * 4);
  }
  return half;
}
