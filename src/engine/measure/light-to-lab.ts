import type { Lab } from '../../contract/lab.js';
import { applyMatrix, type Matrix3, type Vector3 } from '../colour/matrix3.js';

/** White of the profile connection space, in which `profileToXyz` ends. */
const white: Vector3 = [0.9642, 1, 0.8249];

/** CIELAB of linear light, relative to the photo's own white. Source: CIE 15:2004. @param toXyz - as `profileToXyz` gives it */
export function lightToLab(light: Vector3, toXyz: Matrix3): Lab {
  const [x, y, z] = applyMatrix(toXyz, light).map((value, i) => root(value / white[i])) as [
    number,
    number,
    number,
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The cube root, but straight near black. */
const root = (value: number): number =>
  value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
