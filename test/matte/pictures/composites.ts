import { resampleRegion } from '../../../src/engine/raster/resample-region.js';
import { multipliedPerson } from '../../truth/multiplied-person.js';
import { hasMaterial, materialFolder } from './material.js';
import type { PersonLight } from './person-light.js';
import type { PictureTags } from './picture-tags.js';
import { placeInRoom, plainShot, type Shot } from './place-in-room.js';
import { readPhoto } from './read-picture.js';
import { type ReferencePhoto, referencePhotos } from './reference-photos.js';
import type { ReferencedPicture } from './referenced-picture.js';
import { roomLight } from './room-light.js';

const mostPx = 1400;
const dim: Partial<Shot> = { lamp: [0.12, 0.09, 0.065], grainCodes: 3 };
const red: Partial<Shot> = { lamp: [0.8, 0.08, 0.07], grainCodes: 2 };
const backlit: Partial<Shot> = { lamp: [1.1, 1.05, 1], personShare: 0.15 };

interface Recipe {
  /** a reference photo whose person is taken */
  readonly person: string;
  /** a photo without people */
  readonly room: string;
  readonly shot?: Partial<Shot>;
  readonly light?: PictureTags['light'];
}

const recipes: Readonly<Record<string, Recipe>> = {
  'red curls, marble room': { person: 'ormbg_redcurls', room: 'npm_argon_room1' },
  'red curls, bright room': { person: 'ormbg_redcurls', room: 'npm_argon_room3' },
  'red curls, dim room': { person: 'ormbg_redcurls', room: 'npm_argon_room1', shot: dim, light: 'dim' },
  'blond, bedroom': { person: 'p3msilver_p_d684dae3', room: 'npm_argon_room2' },
  'blond, red light': {
    person: 'p3msilver_p_d684dae3',
    room: 'gh_whitehouse_podium',
    shot: red,
    light: 'coloured',
  },
  'black hair, dim marble room': {
    person: 'p3msilver_p_22fc0130',
    room: 'npm_argon_room1',
    shot: dim,
    light: 'dim',
  },
  'black hair, bright room': { person: 'p3msilver_p_22fc0130', room: 'npm_argon_room3' },
  'profile curls, flags': { person: 'p3msilver_p_514ca06a', room: 'gh_whitehouse_podium' },
  'profile curls, against the light': {
    person: 'p3msilver_p_514ca06a',
    room: 'npm_argon_room2',
    shot: backlit,
    light: 'backlit',
  },
  'headband, marble room': { person: 'p3m_p_00a5b702', room: 'npm_argon_room1' },
  'hood, bedroom': { person: 'p3m_p_00a7a27c', room: 'npm_argon_room2' },
  'black coat, flags': { person: 'p3m_p_00a4eda7', room: 'gh_whitehouse_podium' },
  'glasses, bedroom': { person: 'apple_portrait', room: 'npm_argon_room2' },
  'singer, marble room': { person: 'p3msilver_p_818e689d', room: 'npm_argon_room1' },
  'sun hat, bright room': { person: 'p3msilver_p_bc5cfad1', room: 'npm_argon_room3' },
};

/** People of the reference photos in rooms of others: the reference is true by making. None where the material is absent. */
export function composites(): readonly ReferencedPicture[] {
  if (!hasMaterial()) return [];
  const photos = new Map(referencePhotos().map((photo) => [photo.name, photo]));
  return Object.entries(recipes).map(([name, recipe], seed) => {
    const from = photos.get(recipe.person)!;
    return {
      name,
      kind: 'composite',
      reference: 'exact',
      tags: { ...from.tags, light: recipe.light ?? 'even' },
      load: async () => {
        const person = await cutOut(from);
        const { raster } = await readPhoto(`${materialFolder}/photos/${recipe.room}_noperson.jpg`);
        const room = roomLight(raster, person.widthPx, person.heightPx);
        return placeInRoom(person, room, { ...plainShot, ...recipe.shot, seed });
      },
    };
  });
}

/** The person that the reference says, with the colours that the engine finds for it, reduced in linear light. */
async function cutOut(from: ReferencePhoto): Promise<PersonLight> {
  const { photo: source, reference: alpha, profile } = await from.loadWithProfile();
  const scale = Math.min(1, mostPx / Math.max(source.widthPx, source.heightPx));
  const [widthPx, heightPx] = [Math.round(source.widthPx * scale), Math.round(source.heightPx * scale)];
  const whole = { x: 0, y: 0, width: source.widthPx, height: source.heightPx };
  const data = await multipliedPerson({ source, profile, alpha });
  const rgba = resampleRegion({ ...source, data, stride: 4, channels: 4 }, whole, widthPx, heightPx);
  return { widthPx, heightPx, rgba };
}
