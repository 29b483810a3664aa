import type { TruthLayer } from './truth-scene.js';

/** Everything of a scene but the person. */
export interface Room {
  /** in front of the person, nearest first */
  readonly near: readonly TruthLayer[];
  /** behind, nearest first; the last one opaque */
  readonly far: readonly TruthLayer[];
  readonly hasLamps: boolean;
}
