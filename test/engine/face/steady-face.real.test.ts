import { afterAll, describe, expect, it } from 'vitest';
import { detectFaces } from '../../../src/engine/face/detect-faces.js';
import { headHeightFromFace } from '../../../src/engine/face/head-height.js';
import { steadyFace } from '../../../src/engine/face/steady-face.js';
import { resampleRegion } from '../../../src/engine/raster/resample-region.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { people } from '../../truth/people.js';
import { idleJob } from '../composite/synthetic-headshot.js';
import { drawnHeadshot } from '../measure/drawn-headshot.js';
import { jpegAt } from '../measure/jpeg-at.js';

const networks = openNetworks(loadSourceAsset);
afterAll(() => networks.dispose());

const places = [
  { headPx: 160, centreX: 280, chinY: 300 },
  { headPx: 220, centreX: 230, chinY: 360 },
  { headPx: 300, centreX: 260, chinY: 420 },
];

describe('a steadied face of a drawn person', () => {
  it.each(['brownShort', 'blackCurls', 'redBun', 'darkLong'] as const)(
    '%s: the same head size to 2 percent at every size, eyes to 1 percent of the frame',
    async (name) => {
      const sizes: number[] = [];
      for (const place of places) {
        const { scene, face } = drawnHeadshot({ look: people[name], ...place });
        const [seen] = await detectFaces(scene.source, networks, idleJob);
        const found = await steadyFace(scene.source, networks, seen, idleJob);
        sizes.push(headHeightFromFace(found) / place.headPx);
        const eyeLine = (found.rightEye.y + found.leftEye.y - face.rightEye.y - face.leftEye.y) / 2;
        expect(Math.abs(eyeLine) / scene.source.heightPx).toBeLessThan(0.01);
        const centre = (found.rightEye.x + found.leftEye.x) / 2 - place.centreX;
        expect(Math.abs(centre) / scene.source.widthPx).toBeLessThan(0.01);
        const tilt = (found.leftEye.y - found.rightEye.y) / (found.leftEye.x - found.rightEye.x);
        expect(Math.abs(tilt)).toBeLessThan(0.05);
      }
      const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
      for (const size of sizes) expect(Math.abs(size / mean - 1)).toBeLessThan(0.02);
      expect(Math.abs(mean - 1)).toBeLessThan(0.04);
    },
  );
});

describe('a steadied face in files as they come', () => {
  const sizes = [
    { widthPx: 512, qualities: [70, 82, 95] },
    { widthPx: 1024, qualities: [70, 95] },
    { widthPx: 4096, qualities: [70] },
  ];
  it.each(['brownShort', 'darkLong'] as const)(
    '%s: head size to 2 percent, eye line to 1 percent of the frame, 512 to 4096 px, JPEG of quality 70 to 95',
    async (name) => {
      const drawn = drawnHeadshot({
        ...{ look: people[name], widthPx: 1024, heightPx: 1228, headPx: 500, centreX: 500, chinY: 740 },
      });
      const found: { head: number; eyes: number; of: string }[] = [];
      for (const { widthPx, qualities } of sizes) {
        for (const quality of qualities) {
          const source = await jpegAt(atWidth(drawn.scene.source, widthPx), quality);
          const [seen] = await detectFaces(source, networks, idleJob);
          const face = await steadyFace(source, networks, seen, idleJob);
          const eyes = (face.rightEye.y + face.leftEye.y) / 2 / source.heightPx;
          const head = headHeightFromFace(face) / source.heightPx / (500 / 1228);
          found.push({ head, eyes, of: `${widthPx} px, quality ${quality}` });
        }
      }
      const truth = (drawn.face.rightEye.y + drawn.face.leftEye.y) / 2 / 1228;
      const mean = found.reduce((sum, { head }) => sum + head, 0) / found.length;
      for (const { head, eyes, of } of found) {
        expect(Math.abs(head / mean - 1), of).toBeLessThan(0.02);
        expect(Math.abs(eyes - truth), of).toBeLessThan(0.01);
      }
      expect(Math.abs(mean - 1)).toBeLessThan(0.04);
    },
  );
});

function atWidth(raster: RgbaRaster, widthPx: number): RgbaRaster {
  const heightPx = Math.round((raster.heightPx * widthPx) / raster.widthPx);
  const whole = { x: 0, y: 0, width: raster.widthPx, height: raster.heightPx };
  const data = Uint8ClampedArray.from(
    resampleRegion({ ...raster, stride: 4, channels: 4 }, whole, widthPx, heightPx),
  );
  return { widthPx, heightPx, data };
}
