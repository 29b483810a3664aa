import type { Vector3 } from '../colour/matrix3.js';
import type { Scene } from '../pipeline/scene.js';

/** Linear light of a photo's pixel. @param pixel - its index */
export function lightAt(
  { source: { data }, profile: { toLinear } }: Pick<Scene, 'source' | 'profile'>,
  pixel: number,
): Vector3 {
  return [toLinear[data[pixel * 4]], toLinear[data[pixel * 4 + 1]], toLinear[data[pixel * 4 + 2]]];
}
