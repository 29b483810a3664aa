import { readdirSync } from 'node:fs';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { agreedReference } from './agreed-reference.js';
import { hasMaterial, materialFolder } from './material.js';
import { type PictureTags, tagged } from './picture-tags.js';
import { readMatte, readPhoto } from './read-picture.js';
import type { LoadedPicture, ReferencedPicture } from './referenced-picture.js';

const folder = `${materialFolder}/mattes`;

/** Looked at by eye; a face that was blurred by the makers of the picture counts by the skin that is left. */
const tagsByName: Readonly<Record<string, PictureTags>> = {
  apple_portrait: tagged({ glasses: 'worn' }),
  ormbg_redcurls: tagged({ hair: 'curly' }),
  p3m_p_00a4eda7: tagged({ hair: 'short' }),
  p3m_p_00a5b702: tagged({ hair: 'pinned up', headwear: 'worn' }),
  p3m_p_00a7a27c: tagged({ skin: 'dark', hair: 'covered', headwear: 'worn' }),
  p3msilver_p_22fc0130: tagged({ hair: 'curly', light: 'dim' }),
  p3msilver_p_514ca06a: tagged({ hair: 'curly', light: 'dim' }),
  p3msilver_p_818e689d: tagged({ light: 'coloured' }),
  p3msilver_p_a09f6d7a: tagged({ skin: 'unseen', hair: 'long', light: 'backlit' }),
  p3msilver_p_bc5cfad1: tagged({ skin: 'unseen', hair: 'covered', headwear: 'worn' }),
  p3msilver_p_d684dae3: tagged({ hair: 'long' }),
};

const isManual = (name: string): boolean => name.startsWith('p3m_');
const notPeople = ['pymatting_lemur'];

/** A reference photo, with what a composite needs besides. */
export interface ReferencePhoto extends ReferencedPicture {
  /** the same with the photo's profile */
  loadWithProfile(): Promise<LoadedPicture & { readonly profile: Photo['profile'] }>;
}

/** Photos of people with mattes by hand or by another's software; none where the material is absent. */
export function referencePhotos(): readonly ReferencePhoto[] {
  if (!hasMaterial()) return [];
  const files = readdirSync(folder);
  return files
    .filter((file) => /_image\.(jpg|png)$/.test(file))
    .map((file) => ({ file, name: file.replace(/_image\..*/, '') }))
    .filter(({ name }) => files.includes(`${name}_alpha.png`) && !notPeople.includes(name))
    .map(({ file, name }) => {
      const loadWithProfile = () => loadPair(file, name, files.includes(`${name}_alpha_vitae.png`));
      return {
        name,
        kind: 'photo',
        reference: isManual(name) ? 'manual' : 'opinion',
        tags: tagsOf(name),
        loadWithProfile,
        load: loadWithProfile,
      };
    });
}

function tagsOf(name: string): PictureTags {
  const tags = tagsByName[name];
  if (!tags) throw new Error(`${name} has no tags: look at it and write them into reference-photos.ts`);
  return tags;
}

async function loadPair(file: string, name: string, hasSecondOpinion: boolean) {
  const { raster: photo, profile } = await readPhoto(`${folder}/${file}`);
  const reference = await readMatte(`${folder}/${name}_alpha.png`, photo);
  if (!hasSecondOpinion) return { photo, profile, reference };
  const second = await readMatte(`${folder}/${name}_alpha_vitae.png`, photo);
  return { photo, profile, ...agreedReference(reference, second) };
}
