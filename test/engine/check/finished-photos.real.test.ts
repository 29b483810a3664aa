import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckedPhoto } from '../../../src/contract/checked-photo.js';
import type { Framing } from '../../../src/contract/framing.js';
import type { Look } from '../../../src/contract/look.js';
import { findLook } from '../../../src/contract/looks.js';
import type { PhotoMeasures } from '../../../src/contract/photo-measures.js';
import type { Recipe } from '../../../src/contract/recipe.js';
import { judgeSet } from '../../../src/engine/check/judge-set.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { createLookKeeper } from '../../../src/engine/matte/look-keeper.js';
import { measurePhoto } from '../../../src/engine/measure/measure-photo.js';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { shrinkPhoto } from '../../../src/engine/photo/shrink-photo.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { analysePhoto } from '../../../src/engine/pipeline/analyse-photo.js';
import { draftPhoto } from '../../../src/engine/pipeline/draft-photo.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { encodePhoto } from '../../../src/runtime/codec/encode-photo.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { isPatient } from '../../is-patient.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { idleJob } from '../composite/synthetic-headshot.js';

const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const material = new URL('../../../../shared/test-material/photos/', import.meta.url);
const others = ['gh_doctor_corridor', 'npm_matkit_curly_field', 'npm_matdash_meeting_office'].map(
  (name) => new URL(`${name}.jpg`, material),
);
const there = isPatient ? others.filter((file) => existsSync(file)) : [];
if (there.length < others.length) console.log('finished photos: only those of the project are checked');
const files = [
  'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg',
  ...(isPatient ? [1, 2, 4] : [1]).map((n) => `${theme}/team-${n}.jpg`),
  ...there,
];
const sidePx = 480;

const networks = openNetworks(loadSourceAsset);
afterAll(() => networks.dispose());

const decoded = (bytes: Uint8Array) => decodePhoto(bytes, sizeLimits.figma, loadSourceAsset);

async function smallPhoto(file: string | URL): Promise<Photo> {
  const photo = await decoded(new Uint8Array(readFileSync(file)));
  return { ...photo, raster: shrinkPhoto(photo, sidePx) };
}

async function measured(photo: Photo): Promise<PhotoMeasures> {
  const analysis = await draftPhoto(photo, createLookKeeper(photo.raster, networks), idleJob);
  const { widthPx, heightPx } = photo.raster;
  const framing: Framing = {
    ...{ scaleMode: 'FILL', imageTransform: null, rotationDeg: 0 },
    nodeAspect: widthPx / heightPx,
  };
  return measurePhoto({ photo, analysis, framing }, networks, idleJob);
}

const checked = (measures: PhotoMeasures, { id, version, settings }: Look): CheckedPhoto => {
  const recipe: Recipe = {
    ...{ schema: 1, lookId: id, lookVersion: version, settings, sourceHash: 'a', resultHash: 'b' },
    ...{ engineVersion: '0.1.0', faceBox: null, subject: 'auto', strokes: 'none' },
  };
  return {
    ...{ id: 'photo', measures, recipe, staleRecipe: null, lookId: id },
    ...{ isRound: false, layerHeight: null, ignored: [] },
  };
};

/** What a look is there to mend, of what is found. */
const ofTheLook = [
  'no-look',
  'other-look',
  'older-version',
  'image-changed',
  'pixels-differ',
  'blur',
  'tone',
];
const found = (photo: CheckedPhoto, look: Look): string[] =>
  judgeSet([photo], [look])
    .photos[0]!.findings.map(({ code }) => code)
    .filter((code) => ofTheLook.includes(code));

const stopsAway = (look: Look, stops: number): Look => {
  const { lens } = look.settings;
  const fNumber = lens.fNumber * 2 ** (stops / 2);
  return { ...look, settings: { ...look.settings, lens: { ...lens, fNumber } } };
};

describe('a finished photo, measured anew', () => {
  const looks = ['corporate', 'studio'].map((id) => findLook(id)!);

  it.each(files.map((file) => [String(file).split('/').at(-1)!, file] as const))(
    'has its look and no other: %s',
    async (_, file) => {
      const photo = await smallPhoto(file);
      const { scene } = await analysePhoto(photo, networks, idleJob);
      for (const look of looks) {
        const raster = await renderScene(scene, look.settings, idleJob, { backdropImage: null });
        const result = await decoded(await encodePhoto(raster, photo, loadSourceAsset));
        const measures = await measured(result);
        const finished = checked(measures, look);
        expect(found(finished, look), look.id).toEqual([]);
        if (look.settings.backdrop.mode !== 'soften' || measures.backdrop?.blurHeads == null) continue;
        const [wider, narrower] = [stopsAway(look, -2), stopsAway(look, 2)];
        expect(found(checked(measures, wider), wider)).toEqual(['pixels-differ']);
        expect(found({ ...finished, recipe: null }, narrower)).toEqual(['no-look', 'blur']);
      }
    },
  );
});
