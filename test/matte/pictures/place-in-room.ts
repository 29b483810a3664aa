import type { Light } from '../../truth/canvas.js';
import { lightToCode } from '../../truth/light-to-code.js';
import { createRandom } from '../../truth/random.js';
import type { PersonLight } from './person-light.js';
import type { LoadedPicture } from './referenced-picture.js';

/** How a made-up picture is lit and taken. */
export interface Shot {
  /** what the lamps make of white, linear; 1 1 1 leaves all as it is */
  readonly lamp: Light;
  /** light that reaches the person, beside what reaches the room */
  readonly personShare: number;
  /** standard deviation of the sensor's grain, in codes */
  readonly grainCodes: number;
  readonly seed: number;
}

/** Even white light, and the grain of a good camera. */
export const plainShot: Shot = { lamp: [1, 1, 1], personShare: 1, grainCodes: 1, seed: 1 };

/**
 * Sets a person before a room and photographs both: exactly alpha · person + (1 − alpha) · room in linear light, then 8 bits and grain.
 * @param room - linear RGB, interleaved, of the person's size
 */
export function placeInRoom(person: PersonLight, room: Float32Array, shot: Shot): LoadedPicture {
  const { widthPx, heightPx, rgba } = person;
  const alpha = new Float32Array(widthPx * heightPx);
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  const random = createRandom(shot.seed);
  for (let i = 0; i < alpha.length; i++) {
    // Averaging leaves whole pixels a rounding error away from one.
    const share = rgba[i * 4 + 3] > 0.99999 ? 1 : rgba[i * 4 + 3];
    alpha[i] = share;
    const grain = shot.grainCodes * gaussian(random);
    for (let channel = 0; channel < 3; channel++) {
      const mixed = shot.personShare * rgba[i * 4 + channel] + (1 - share) * room[i * 3 + channel];
      data[i * 4 + channel] = lightToCode(shot.lamp[channel] * mixed) + grain;
    }
    data[i * 4 + 3] = 255;
  }
  return { photo: { widthPx, heightPx, data }, reference: { widthPx, heightPx, data: alpha } };
}

/** Standard normal deviates. Source: Box and Muller. */
const gaussian = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
