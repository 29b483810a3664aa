import type { TruthScene } from './truth-scene.js';

/** A scene that is made when it is asked for. */
export interface TruthSceneSource {
  readonly name: string;
  make(): Promise<TruthScene>;
}
