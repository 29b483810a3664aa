import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decode } from 'fast-png';
import { detectFaces } from '../../src/engine/face/detect-faces.js';
import { headHeightFromMatte } from '../../src/engine/face/head-height-from-matte.js';
import { alphaBox } from '../../src/engine/matte/alpha-box.js';
import { sizeLimits } from '../../src/engine/photo/size-limits.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import { resizePlane } from '../../src/engine/raster/resize-plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { decodePhoto } from '../../src/runtime/codec/decode-photo.js';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../runtime/load-source-asset.js';
import { type CutPerson, cutPerson } from './cut-person.js';
import { headOfFace } from './head-of-face.js';
import type { HeadPlace } from './person-look.js';
import type { Room } from './room.js';
import { brightSky } from './rooms/bright-sky.js';
import { darkRoom } from './rooms/dark-room.js';
import { dayWindow } from './rooms/day-window.js';
import { nightStreet } from './rooms/night-street.js';
import { stringLights } from './rooms/string-lights.js';
import { frame } from './truth-frame.js';
import type { TruthSceneSource } from './truth-scene-source.js';

const folder = '../shared/test-material/mattes';

/** Photos with a matte that nobody here made. */
const parts: readonly { name: string; photo: string; room(): Room }[] = [
  { name: 'material-red-curls', photo: 'ormbg_redcurls_image.jpg', room: nightStreet },
  { name: 'material-headband', photo: 'p3m_p_00a5b702_image.png', room: stringLights },
  { name: 'material-glasses', photo: 'apple_portrait_image.jpg', room: dayWindow },
  { name: 'material-messy-hair', photo: 'p3msilver_p_22fc0130_image.jpg', room: brightSky },
  { name: 'material-blond', photo: 'p3msilver_p_d684dae3_image.jpg', room: darkRoom },
];

/** The same as the scenes with photos, with people cut by reference mattes; none, with a printed line, where they are absent. */
export const materialScenes: readonly TruthSceneSource[] = existsSync(folder) ? found() : skipped();

function found(): TruthSceneSource[] {
  return parts.map(({ name, photo, room }) => ({
    name,
    make: async () => {
      const person = await personOf(photo);
      const { near, far, hasLamps } = room();
      const layers = [...near, person.layer, ...far];
      return { name, ...frame, headHeightPx: person.headHeightPx, layers, hasLamps };
    },
  }));
}

function skipped(): TruthSceneSource[] {
  console.log(`skipped: the reference mattes (${folder}) are not here`);
  return [];
}

const cut = new Map<string, Promise<CutPerson>>();

function personOf(photo: string): Promise<CutPerson> {
  const person = cut.get(photo) ?? cutByReference(photo);
  cut.set(photo, person);
  return person;
}

async function cutByReference(photo: string): Promise<CutPerson> {
  const bytes = new Uint8Array(await readFile(`${folder}/${photo}`));
  const { raster: source, profile } = await decodePhoto(bytes, sizeLimits.commandLine, loadSourceAsset);
  const reference = await readFile(`${folder}/${photo.replace(/_image\..*/, '_alpha.png')}`);
  const alpha = resizePlane(planeOf(reference), source.widthPx, source.heightPx);
  return cutPerson({ source, profile, alpha }, await headIn(source, alpha));
}

function planeOf(png: Uint8Array): Plane {
  const { width, height, depth, channels, data } = decode(png);
  const white = 2 ** depth - 1;
  const first = Float32Array.from({ length: width * height }, (_, i) => data[i * channels] / white);
  return { widthPx: width, heightPx: height, data: first };
}

async function headIn(source: RgbaRaster, alpha: Plane): Promise<HeadPlace> {
  const networks = openNetworks(loadSourceAsset);
  const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
  const person = alphaBox(alpha);
  if (person === null) throw new Error('nobody is in the reference matte');
  try {
    const [face] = await detectFaces(source, networks, idle, [person]);
    if (face) return headOfFace(face);
  } finally {
    await networks.dispose();
  }
  const headPx = headHeightFromMatte(alpha);
  const row = Math.floor(person.y + headPx / 2) * alpha.widthPx;
  let sum = 0;
  let moment = 0;
  for (let x = 0; x < alpha.widthPx; x++) {
    sum += alpha.data[row + x];
    moment += alpha.data[row + x] * x;
  }
  return { centreX: moment / sum, chinY: person.y + headPx, headPx };
}
