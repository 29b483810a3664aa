import { type DrawnSceneParts, drawnScene } from './drawn-scene.js';
import { laptopInFront } from './occluders/laptop-in-front.js';
import { plantInFront } from './occluders/plant-in-front.js';
import { shoulderInFront } from './occluders/shoulder-in-front.js';
import { people } from './people.js';
import { photoScenes } from './photo-scenes.js';
import { bookshelf } from './rooms/bookshelf.js';
import { brickWall } from './rooms/brick-wall.js';
import { brightSky } from './rooms/bright-sky.js';
import { darkRoom } from './rooms/dark-room.js';
import { dayWindow } from './rooms/day-window.js';
import { deskRamp } from './rooms/desk-ramp.js';
import { flatWall } from './rooms/flat-wall.js';
import { foliage } from './rooms/foliage.js';
import { nightStreet } from './rooms/night-street.js';
import { openOffice } from './rooms/open-office.js';
import { stringLights } from './rooms/string-lights.js';
import { tiledFloor } from './rooms/tiled-floor.js';
import { twoDepths } from './rooms/two-depths.js';
import type { TruthSceneSource } from './truth-scene-source.js';

const drawn: Readonly<Record<string, DrawnSceneParts>> = {
  'night-street': { look: people.darkLong, room: nightStreet },
  'string-lights': { look: people.blackCurls, room: stringLights },
  'day-window': { look: people.redBun, room: dayWindow },
  bookshelf: { look: people.brownShort, room: bookshelf },
  foliage: { look: people.blondLong, room: foliage },
  'flat-wall': { look: people.blackCurls, room: flatWall },
  'desk-ramp': { look: people.blondBob, room: deskRamp },
  'tiled-floor': { look: people.greyShort, room: tiledFloor },
  'plant-in-front': { look: people.redBun, room: twoDepths, occluder: plantInFront },
  'laptop-in-front': { look: people.brownShort, room: openOffice, occluder: laptopInFront },
  'shoulder-in-front': { look: people.darkLong, room: dayWindow, occluder: shoulderInFront },
  'bright-sky': { look: people.darkWaves, room: brightSky },
  'dark-room': { look: people.blondLong, room: darkRoom },
  'two-depths': { look: people.darkLong, room: twoDepths },
  'brick-wall': { look: people.greyShort, room: brickWall },
  'open-office': { look: people.blondBob, room: openOffice },
};

const drawnScenes: readonly TruthSceneSource[] = Object.entries(drawn).map(([name, parts]) => ({
  name,
  make: async () => drawnScene(name, parts),
}));

/** Scenes that need nothing but this repository and its packages: drawn people, then people cut from photos. */
export const truthScenes: readonly TruthSceneSource[] = [...drawnScenes, ...photoScenes];
