import { benchScenes } from './bench-scenes.js';

export const sceneNames: readonly string[] = benchScenes.map(({ name }) => name);
