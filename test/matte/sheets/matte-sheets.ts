import { openNetworks } from '../../../src/runtime/open-networks.js';
import { toJpeg } from '../../optics/strips/to-jpeg.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { composites } from '../pictures/composites.js';
import { drawnPictures } from '../pictures/drawn-pictures.js';
import { readPhoto } from '../pictures/read-picture.js';
import { referencePhotos } from '../pictures/reference-photos.js';
import type { LoadedPicture, ReferencedPicture } from '../pictures/referenced-picture.js';
import { sheetRow, stacked } from './sheet-row.js';

/** A contact sheet, and whether all that it shows may be in the project's documents. */
export interface MatteSheet {
  readonly name: string;
  readonly isOurs: boolean;
  readonly jpeg: Uint8Array;
}

type SheetPicture = () => Promise<Pick<LoadedPicture, 'photo'> & Partial<LoadedPicture>>;

const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const photos = [
  `${theme}/profile-cover.jpg`,
  'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg',
  ...[1, 2, 3, 4].map((number) => `${theme}/team-${number}.jpg`),
];

const photoOnly =
  (file: string): SheetPicture =>
  async () => ({ photo: (await readPhoto(file)).raster });
const withoutReference =
  ({ load }: ReferencedPicture): SheetPicture =>
  async () => ({ photo: (await load()).photo });

/** Sheets to look at: photos of npm packages and drawn people, and, where it is present, the material with its references. */
export async function matteSheets(): Promise<MatteSheet[]> {
  const drawn = drawnPictures.map(withoutReference);
  const material = [...referencePhotos(), ...composites()].map(({ load }): SheetPicture => load);
  const sheets: readonly { name: string; isOurs: boolean; pictures: readonly SheetPicture[] }[] = [
    { name: 'matte-photos.jpg', isOurs: true, pictures: photos.map(photoOnly) },
    { name: 'matte-drawn-1.jpg', isOurs: true, pictures: drawn.slice(0, 6) },
    { name: 'matte-drawn-2.jpg', isOurs: true, pictures: drawn.slice(6) },
    { name: 'matte-material.jpg', isOurs: false, pictures: material },
  ];
  const made: MatteSheet[] = [];
  for (const { name, isOurs, pictures } of sheets) {
    if (pictures.length > 0) made.push({ name, isOurs, jpeg: await sheetOf(pictures) });
  }
  return made;
}

async function sheetOf(pictures: readonly SheetPicture[]): Promise<Uint8Array> {
  const networks = openNetworks(loadSourceAsset);
  try {
    const rows = [];
    for (const load of pictures) {
      const { photo, reference } = await load();
      rows.push(await sheetRow(photo, networks, reference));
    }
    return await toJpeg(stacked(rows));
  } finally {
    await networks.dispose();
  }
}
