import { dayWindow } from './scenes/day-window.js';
import { flatWall } from './scenes/flat-wall.js';
import { nightStreet } from './scenes/night-street.js';
import type { TruthScene } from './truth-scene.js';

/** A scene that is made when it is asked for. */
export interface TruthSceneSource {
  readonly name: string;
  make(): Promise<TruthScene>;
}

/** Scenes that need nothing but this repository and its packages. */
export const truthScenes: readonly TruthSceneSource[] = [
  { name: 'night-street', make: nightStreet },
  { name: 'day-window', make: dayWindow },
  { name: 'flat-wall', make: flatWall },
];
