import { afterAll, describe, expect, it } from 'vitest';
import { detectFaces } from '../../../src/engine/face/detect-faces.js';
import { headHeightFromFace } from '../../../src/engine/face/head-height.js';
import { steadyFace } from '../../../src/engine/face/steady-face.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { people } from '../../truth/people.js';
import { idleJob } from '../composite/synthetic-headshot.js';
import { drawnHeadshot } from '../measure/drawn-headshot.js';

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
