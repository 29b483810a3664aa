import { readdirSync } from 'node:fs';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import type { Room } from '../../truth/room.js';
import { bookshelf } from '../../truth/rooms/bookshelf.js';
import { brickWall } from '../../truth/rooms/brick-wall.js';
import { brightSky } from '../../truth/rooms/bright-sky.js';
import { darkRoom } from '../../truth/rooms/dark-room.js';
import { dayWindow } from '../../truth/rooms/day-window.js';
import { flatWall } from '../../truth/rooms/flat-wall.js';
import { foliage } from '../../truth/rooms/foliage.js';
import { nightStreet } from '../../truth/rooms/night-street.js';
import { openOffice } from '../../truth/rooms/open-office.js';
import { stringLights } from '../../truth/rooms/string-lights.js';
import { tiledFloor } from '../../truth/rooms/tiled-floor.js';
import { emptyRoom } from './drawn-pictures.js';
import { hasMaterial, materialFolder } from './material.js';
import { readPhoto } from './read-picture.js';

/** A picture that shows nobody, loaded or made when it is asked for. */
export interface EmptyPicture {
  readonly name: string;
  load(): Promise<RgbaRaster>;
}

const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const rooms: Readonly<Record<string, () => Room>> = {
  bookshelf,
  'brick wall': brickWall,
  'bright sky': brightSky,
  'dark room': darkRoom,
  'day window': dayWindow,
  'flat wall': flatWall,
  foliage,
  'night street': nightStreet,
  'open office': openOffice,
  'string lights': stringLights,
  'tiled floor': tiledFloor,
};

const photo = (file: string): EmptyPicture => ({
  name: file.replace(/.*\//, ''),
  load: async () => (await readPhoto(file)).raster,
});

/** Photos and made-up rooms without a person, an animal or two among them: all to be refused. */
export const emptyPictures = (): readonly EmptyPicture[] => [
  ...['img-1-1000x600.jpg', 'angular.jpg', 'vue.jpg'].map((name) => photo(`${theme}/${name}`)),
  ...Object.entries(rooms).map(([name, room]) => ({
    name: `drawn: ${name}`,
    load: async () => emptyRoom(room()),
  })),
  ...(hasMaterial() ? materialFiles().map(photo) : []),
];

const materialFiles = (): string[] => [
  ...readdirSync(`${materialFolder}/photos`)
    .filter((name) => name.includes('_noperson'))
    .map((name) => `${materialFolder}/photos/${name}`),
  `${materialFolder}/mattes/pymatting_lemur.png`,
];
