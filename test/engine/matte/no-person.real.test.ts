import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { matteOf } from '../../matte-of.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

const folder = '../shared/test-material/photos';
const photos = existsSync(folder) ? readdirSync(folder).filter((file) => file.includes('_noperson')) : [];
if (photos.length === 0) console.log(`no ${folder}: empty rooms, cats and cups are not tried`);

const networks = openNetworks(loadSourceAsset);

describe.runIf(photos.length > 0)('photos without anybody', () => {
  it.each(photos)('%s gives no-person', async (file) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
    const { raster } = await decodePhoto(bytes, sizeLimits.figma, loadSourceAsset);
    await expect(matteOf(raster, networks)).rejects.toMatchObject({ code: 'no-person' });
  });
});
