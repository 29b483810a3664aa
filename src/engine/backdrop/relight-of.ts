import type { BackdropLight } from '../../contract/backdrop-light.js';
import { colourShift } from '../colour/colour-shift.js';
import { profileToXyz } from '../colour/profile-to-xyz.js';
import type { Scene } from '../pipeline/scene.js';
import type { Plane } from '../raster/plane.js';
import { evenGain } from './even-gain.js';
import type { Relight } from './relight.js';
import { smallLuminance } from './small-luminance.js';
import { vignetteAt } from './vignette.js';

/** The gain is smooth: this many samples along the long side describe it. */
const longSidePx = 192;

/** What is lit anew: the room with the person taken out, or a picture in its place. */
export type Room = Pick<Scene, 'backdrop' | 'alpha' | 'profile'>;

/**
 * The relight that a person asked for; null when nothing would change. Reads the room at most once, a few milliseconds per
 * megapixel; the same room at any size gives the same relight but for rounding. The caller owns the result.
 */
export function relightOf(room: Room, light: BackdropLight): Relight | null {
  const { evenOut, exposureEv, saturation, warmth, vignette } = light;
  if (evenOut === 0 && exposureEv === 0 && saturation === 1 && warmth === 0 && vignette === 0) return null;
  const toXyz = profileToXyz(room.profile);
  const matrix = Float32Array.from(colourShift(light, toXyz).flat());
  const { widthPx, heightPx } = room.backdrop;
  const aspect = widthPx / heightPx;
  const { toLinear } = room.profile;
  const small = { raster: room.backdrop, alpha: room.alpha, toLinear, weights: toXyz[1], longSidePx };
  const gain = evenOut > 0 ? evenGain(smallLuminance(small), evenOut) : level(vignette > 0 ? aspect : null);
  if (vignette > 0) darken(gain, aspect, vignette);
  return { gain, matrix };
}

/** A gain of 1: of one sample, or of as many as a vignette in a picture of this aspect needs. */
function level(aspect: number | null): Plane {
  const scale = longSidePx / Math.max(1, aspect ?? 1);
  const widthPx = aspect === null ? 1 : Math.max(1, Math.round(scale * aspect));
  const heightPx = aspect === null ? 1 : Math.max(1, Math.round(scale));
  return { widthPx, heightPx, data: new Float32Array(widthPx * heightPx).fill(1) };
}

function darken({ widthPx, heightPx, data }: Plane, aspect: number, strength: number): void {
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      data[i] *= vignetteAt((x + 0.5) / widthPx, (y + 0.5) / heightPx, aspect, strength);
    }
  }
}
