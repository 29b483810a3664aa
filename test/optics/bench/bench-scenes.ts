import { materialScenes } from '../../truth/material-scenes.js';
import type { TruthSceneSource } from '../../truth/truth-scene-source.js';
import { truthScenes } from '../../truth/truth-scenes.js';

/** All scenes with a truth: the project's own, and those of photos and mattes that lie outside of it, where they are. */
export const benchScenes: readonly TruthSceneSource[] = [...truthScenes, ...materialScenes];
