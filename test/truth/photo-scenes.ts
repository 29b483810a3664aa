import { readFile } from 'node:fs/promises';
import { sizeLimits } from '../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../src/runtime/codec/decode-photo.js';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { matteOf } from '../matte-of.js';
import { loadSourceAsset } from '../runtime/load-source-asset.js';
import { type CutPerson, cutPerson } from './cut-person.js';
import { headOfFace } from './head-of-face.js';
import type { Room } from './room.js';
import { bookshelf } from './rooms/bookshelf.js';
import { brightSky } from './rooms/bright-sky.js';
import { foliage } from './rooms/foliage.js';
import { nightStreet } from './rooms/night-street.js';
import { openOffice } from './rooms/open-office.js';
import { frame } from './truth-frame.js';
import type { TruthScene } from './truth-scene.js';
import type { TruthSceneSource } from './truth-scene-source.js';

const argon = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';

const parts: readonly { name: string; file: string; room(): Room }[] = [
  {
    name: 'photo-night',
    file: 'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg',
    room: nightStreet,
  },
  { name: 'photo-foliage', file: `${argon}/team-1.jpg`, room: foliage },
  { name: 'photo-sky', file: `${argon}/team-2.jpg`, room: brightSky },
  { name: 'photo-office', file: `${argon}/team-3.jpg`, room: openOffice },
  { name: 'photo-bookshelf', file: `${argon}/team-4.jpg`, room: bookshelf },
];

/** People cut from photos by the engine's own matte, which is by definition the scene's, in made-up rooms. */
export const photoScenes: readonly TruthSceneSource[] = parts.map(({ name, file, room }) => ({
  name,
  make: async (): Promise<TruthScene> => {
    const person = await personOf(file);
    const { near, far, hasLamps } = room();
    const layers = [...near, person.layer, ...far];
    return { name, ...frame, headHeightPx: person.headHeightPx, layers, hasLamps };
  },
}));

const cut = new Map<string, Promise<CutPerson>>();

function personOf(file: string): Promise<CutPerson> {
  const found = cut.get(file) ?? findPerson(file);
  cut.set(file, found);
  return found;
}

async function findPerson(file: string): Promise<CutPerson> {
  const bytes = new Uint8Array(await readFile(file));
  const { raster: source, profile } = await decodePhoto(bytes, sizeLimits.commandLine, loadSourceAsset);
  const networks = openNetworks(loadSourceAsset);
  try {
    const { alpha, seen } = await matteOf(source, networks);
    const [face] = seen.faces;
    if (face === undefined) throw new Error(`${file}: no face found`);
    return await cutPerson({ source, profile, alpha }, headOfFace(face));
  } finally {
    await networks.dispose();
  }
}
