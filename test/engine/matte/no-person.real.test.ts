import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateMatte } from '../../../src/engine/matte/estimate-matte.js';
import { seePeople } from '../../../src/engine/people/see-people.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

const folder = '../shared/test-material/photos';
const photos = existsSync(folder) ? readdirSync(folder).filter((file) => file.includes('_noperson')) : [];
if (photos.length === 0) console.log(`no ${folder}: empty rooms, cats and cups are not tried`);

const networks = openNetworks(loadSourceAsset);
const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

describe.runIf(photos.length > 0)('photos without anybody', () => {
  it.each(photos)('%s gives no-person', async (file) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
    const { raster } = await decodePhoto(bytes, sizeLimits.figma, loadSourceAsset);
    const seen = await seePeople(raster, networks, idle);
    await expect(estimateMatte(raster, networks, idle, seen)).rejects.toMatchObject({ code: 'no-person' });
  });
});
