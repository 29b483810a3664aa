import type { Face } from '../../contract/face.js';
import type { PersonMeasures } from '../../contract/photo-measures.js';
import { applyMatrix, type Vector3 } from '../colour/matrix3.js';
import { profileToXyz } from '../colour/profile-to-xyz.js';
import { eyeBlur } from './eye-blur.js';
import { eyePlaces } from './eye-places.js';
import { lightAt } from './light-at.js';
import { lightOnEyes } from './light-on-eyes.js';
import type { MeasuredScene } from './measured-scene.js';
import { median } from './median.js';

const middleGrey = 0.18;
/** Of light, so that black has an exposure. */
const least = 1e-3;
/** The face from the brows to the chin, beside both eyes, in head heights. */
const faceFrom = -0.12;
const faceTo = 0.38;
const faceHalf = 0.1;
const steps = 24;

/** The light on a face, and how sharp its eyes are. @param face - in the scene's pixels */
export function measurePerson(scene: MeasuredScene, face: Face): PersonMeasures {
  const toXyz = profileToXyz(scene.profile);
  const skin = medianLight(scene, face);
  const light = lightOnEyes(scene, face, skin, toXyz);
  const [, luminance] = applyMatrix(toXyz, skin);
  return {
    exposureEv: Math.log2(Math.max(least, luminance) / middleGrey),
    temperatureK: light?.kelvin ?? null,
    tint: light?.duv ?? null,
    eyeBlurHeads: eyeBlur(scene, face),
  };
}

function medianLight(scene: MeasuredScene, face: Face): Vector3 {
  const { widthPx, heightPx } = scene.source;
  const clamp = (value: number, length: number) => Math.min(length - 1, Math.max(0, Math.floor(value)));
  const lights = eyePlaces(face, scene.headHeightPx).flatMap((eye) =>
    Array.from({ length: steps * steps }, (_, i) => {
      const { x, y } = eye.at(
        (((i % steps) + 0.5) / steps - 0.5) * 2 * faceHalf,
        faceFrom + ((Math.floor(i / steps) + 0.5) / steps) * (faceTo - faceFrom),
      );
      return lightAt(scene, clamp(y, heightPx) * widthPx + clamp(x, widthPx));
    }),
  );
  return [0, 1, 2].map((c) => median(lights.map((light) => light[c]))) as unknown as Vector3;
}
