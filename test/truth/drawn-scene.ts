import { drawnPerson } from './drawn-person.js';
import type { PersonLook } from './person-look.js';
import type { Room } from './room.js';
import { frame, frameHead } from './truth-frame.js';
import type { TruthLayer, TruthScene } from './truth-scene.js';

/** What a scene with a drawn person is put together from. */
export interface DrawnSceneParts {
  readonly look: PersonLook;
  room(): Room;
  /** something nearer than the person */
  occluder?(): TruthLayer;
}

/** Puts a drawn person into a room. */
export function drawnScene(name: string, { look, room, occluder }: DrawnSceneParts): TruthScene {
  const { near, far, hasLamps } = room();
  const front = occluder ? [occluder()] : [];
  const layers = [...front, ...near, drawnPerson(look), ...far];
  return { name, ...frame, headHeightPx: frameHead.headPx, layers, hasLamps };
}
