import type { Face } from '../../contract/face.js';
import { applyMatrix, type Matrix3, type Vector3 } from '../colour/matrix3.js';
import { type ColourTemperature, colourTemperature } from './colour-temperature.js';
import { eyePlaces } from './eye-places.js';
import { lightAt } from './light-at.js';
import type { MeasuredScene } from './measured-scene.js';

/** Half the part of an eye in which its white may be, in head heights. */
const halfWidth = 0.06;
const halfHeight = 0.022;
const across = 48;
const down = 18;
/** Heads with fewer pixels have no whites of the eyes to speak of. */
const headLeastPx = 110;
/** Whites are not the darkest of what an eye shows (pupil, lashes), but the bluest of the rest. */
const brightShare = 0.5;
const whiteShare = 0.15;
/** Whites are bluer than the face by this factor at least; else the eyes are shut or shaded. */
const bluerLeast = 1.15;
/** No light in which people are photographed is farther than this from the Planckian locus, in Δuv: it was a blue iris, or a lens tinted. */
const duvMost = 0.02;

/**
 * The colour of the light on a face from the whites of the eyes, which are as good as neutral in people of every skin colour.
 * @param skin - median light of the face
 * @returns null where no whites are seen
 */
export function lightOnEyes(
  scene: MeasuredScene,
  face: Face,
  skin: Vector3,
  toXyz: Matrix3,
): ColourTemperature | null {
  if (scene.headHeightPx < headLeastPx) return null;
  const { widthPx, heightPx } = scene.source;
  const lights = eyePlaces(face, scene.headHeightPx).flatMap((eye) =>
    Array.from({ length: across * down }, (_, i) => {
      const { x, y } = eye.at(
        (((i % across) + 0.5) / across - 0.5) * 2 * halfWidth,
        ((Math.floor(i / across) + 0.5) / down - 0.5) * 2 * halfHeight,
      );
      const [column, row] = [Math.floor(x), Math.floor(y)];
      const isInside = column >= 0 && row >= 0 && column < widthPx && row < heightPx;
      return isInside ? lightAt(scene, row * widthPx + column) : undefined;
    }),
  );
  const seen = lights.filter((light) => light !== undefined && Math.max(...light) < 0.98) as Vector3[];
  if (seen.length < across * down) return null;
  const bright = seen.sort((a, b) => b[1] - a[1]).slice(0, Math.round(brightShare * seen.length));
  const whites = bright
    .sort((a, b) => blueness(b) - blueness(a))
    .slice(0, Math.round(whiteShare * bright.length));
  const white = [0, 1, 2].map((c) => whites.reduce((sum, light) => sum + light[c], 0) / whites.length);
  const light = white as unknown as Vector3;
  if (blueness(light) < bluerLeast * blueness(skin)) return null;
  const found = colourTemperature(applyMatrix(toXyz, light));
  return Math.abs(found.duv) > duvMost ? null : found;
}

const blueness = ([red, , blue]: Vector3): number => blue / Math.max(1e-4, red);
