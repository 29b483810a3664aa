import { truthScenes } from '../../truth/truth-scenes.js';

export const sceneNames: readonly string[] = truthScenes.map(({ name }) => name);
