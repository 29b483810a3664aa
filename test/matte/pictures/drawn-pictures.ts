import type { Light } from '../../truth/canvas.js';
import { drawnPerson } from '../../truth/drawn-person.js';
import { givenOf } from '../../truth/given-of.js';
import { people } from '../../truth/people.js';
import type { PersonLook } from '../../truth/person-look.js';
import type { Room } from '../../truth/room.js';
import { bookshelf } from '../../truth/rooms/bookshelf.js';
import { brickWall } from '../../truth/rooms/brick-wall.js';
import { brightSky } from '../../truth/rooms/bright-sky.js';
import { darkRoom } from '../../truth/rooms/dark-room.js';
import { dayWindow } from '../../truth/rooms/day-window.js';
import { foliage } from '../../truth/rooms/foliage.js';
import { nightStreet } from '../../truth/rooms/night-street.js';
import { openOffice } from '../../truth/rooms/open-office.js';
import { stringLights } from '../../truth/rooms/string-lights.js';
import { frame, frameHead } from '../../truth/truth-frame.js';
import type { PersonLight } from './person-light.js';
import { type PictureTags, tagged } from './picture-tags.js';
import { placeInRoom, plainShot, type Shot } from './place-in-room.js';
import { plainWall } from './plain-wall.js';
import type { ReferencedPicture } from './referenced-picture.js';
import { roomLight } from './room-light.js';

/** The people are drawn so much larger than in the scenes of the blur; the rooms are enlarged, as if a little out of focus. */
const times = 2;

interface Recipe {
  readonly look: PersonLook;
  /** made-up, or a wall of this colour */
  readonly room: (() => Room) | Light;
  readonly shot?: Partial<Shot>;
  readonly tags: PictureTags;
}

const brown: Light = [0.2, 0.1, 0.06];
const deep: Light = [0.075, 0.038, 0.024];
const white: Light = [0.85, 0.83, 0.8];
const { blackCurls, darkLong, blondLong, blondBob, redBun, greyShort, brownShort, darkWaves } = people;
const snow: PersonLook = { ...darkLong, seed: 83, hair: [0.8, 0.78, 0.75], cloth: [0.7, 0.69, 0.67] };
const night: PersonLook = { ...blondBob, seed: 89, hair: [0.012, 0.01, 0.01], cloth: [0.012, 0.012, 0.014] };
const deepShort: PersonLook = { ...brownShort, seed: 97, skin: deep, hair: [0.012, 0.009, 0.008] };

const recipes: Readonly<Record<string, Recipe>> = {
  'drawn: white hair on white': { look: snow, room: white, tags: tagged({ hair: 'long' }) },
  'drawn: black hair on black': {
    look: night,
    room: [0.008, 0.008, 0.009],
    tags: tagged({ hair: 'long', light: 'dim' }),
  },
  'drawn: dark skin, black curls, dark room': {
    look: { ...blackCurls, skin: deep, cloth: [0.03, 0.028, 0.03] },
    room: darkRoom,
    shot: { lamp: [0.7, 0.7, 0.7], grainCodes: 3 },
    tags: tagged({ skin: 'dark', hair: 'curly', light: 'dim' }),
  },
  'drawn: dark skin, black curls, white wall': {
    look: blackCurls,
    room: white,
    tags: tagged({ skin: 'dark', hair: 'curly' }),
  },
  'drawn: dark skin, glasses, night street': {
    look: deepShort,
    room: nightStreet,
    shot: { lamp: [0.8, 0.8, 0.9], personShare: 0.6, grainCodes: 3 },
    tags: tagged({ skin: 'dark', glasses: 'worn', light: 'dim' }),
  },
  'drawn: dark skin, long hair, bricks': {
    look: { ...darkLong, seed: 103, skin: brown },
    room: brickWall,
    tags: tagged({ skin: 'dark', hair: 'long' }),
  },
  'drawn: blond, red light, office': {
    look: blondLong,
    room: openOffice,
    shot: { lamp: [0.9, 0.06, 0.05], grainCodes: 2 },
    tags: tagged({ hair: 'long', light: 'coloured' }),
  },
  'drawn: waves, glasses, blue light': {
    look: darkWaves,
    room: stringLights,
    shot: { lamp: [0.1, 0.25, 1], grainCodes: 2 },
    tags: tagged({ hair: 'curly', glasses: 'worn', light: 'coloured' }),
  },
  'drawn: grey hair, window behind': {
    look: greyShort,
    room: dayWindow,
    shot: { personShare: 0.12 },
    tags: tagged({ light: 'backlit' }),
  },
  'drawn: red bun, leaves': { look: redBun, room: foliage, tags: tagged({ hair: 'pinned up' }) },
  'drawn: glasses, books': { look: brownShort, room: bookshelf, tags: tagged({ glasses: 'worn' }) },
  'drawn: blond bob, bright sky': { look: blondBob, room: brightSky, tags: tagged({ hair: 'long' }) },
};

/** Drawn people with single hairs in drawn rooms: exact, and made of nothing but this repository. */
export const drawnPictures: readonly ReferencedPicture[] = Object.entries(recipes).map(
  ([name, { look, room, shot, tags }], seed) => ({
    name,
    kind: 'drawn',
    reference: 'exact',
    tags,
    load: async () => {
      const person = draw(look);
      const { widthPx, heightPx } = person;
      const light =
        typeof room === 'function'
          ? roomLight(emptyRoom(room()), widthPx, heightPx)
          : plainWall(room, widthPx, heightPx);
      return placeInRoom(person, light, { ...plainShot, ...shot, seed });
    },
  }),
);

function draw(look: PersonLook): PersonLight {
  const { centreX, chinY, headPx } = frameHead;
  const place = { centreX: times * centreX, chinY: times * chinY, headPx: times * headPx };
  const size = { widthPx: times * frame.widthPx, heightPx: times * frame.heightPx };
  const { light, alpha, marginPx, widthPx } = drawnPerson(look, place, size);
  const rgba = new Float32Array(size.widthPx * size.heightPx * 4);
  for (let i = 0; i < size.widthPx * size.heightPx; i++) {
    const column = marginPx + (i % size.widthPx);
    const at = (marginPx + Math.floor(i / size.widthPx)) * widthPx + column;
    for (let channel = 0; channel < 3; channel++) {
      rgba[i * 4 + channel] = light[at * 3 + channel] * alpha[at];
    }
    rgba[i * 4 + 3] = alpha[at];
  }
  return { ...size, rgba };
}

/** A made-up room as photographed with nobody in it. */
export const emptyRoom = ({ near, far, hasLamps }: Room) =>
  givenOf({ name: 'room', ...frame, headHeightPx: frameHead.headPx, layers: [...near, ...far], hasLamps })
    .sharp;
