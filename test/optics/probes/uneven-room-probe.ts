import type { RenderSettings } from '../../../src/contract/render-settings.js';
import { seededRandom } from '../../engine/composite/synthetic-headshot.js';
import type { Given } from '../../truth/given-of.js';
import type { Measured } from '../measure-name.js';
import { broadDeviation } from '../metrics/broad-deviation.js';
import { changedPixels } from '../metrics/changed-pixels.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';

const [widthPx, heightPx] = [300, 360];
const headHeightPx = 140;

/** Evens out a wall with a broad shadow and a bright side: how much less uneven it becomes, and whether the person stays. */
export async function unevenRoomProbe(render: RenderUnderTest): Promise<Measured> {
  const given = unevenRoom();
  const plain: RenderSettings = softenTo(0.06 * headHeightPx, headHeightPx);
  const light = { evenOut: 1, exposureEv: 0, saturation: 1, warmth: 0, vignette: 0 };
  const before = await render(given, plain);
  const after = await render(given, { ...plain, light });
  const deviation = (picture: typeof before) => broadDeviation(picture, given.alpha, 0.1 * widthPx);
  return {
    lightEvening: 1 - deviation(after) / deviation(before),
    lightPerson: changedPixels(after, given.sharp, given.alpha),
  };
}

function unevenRoom(): Given {
  const random = seededRandom(17);
  const pixels = widthPx * heightPx;
  const data = new Uint8ClampedArray(pixels * 4).fill(255);
  const alpha = new Float32Array(pixels);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const share = personAt(x + 0.5, y + 0.5);
      const bright = 45 * (x / widthPx);
      const shadow = 60 * Math.exp(-(((x - 60) / 70) ** 2) - ((y - 250) / 90) ** 2);
      const texture = 12 * (random() - 0.5) + 10 * Math.sin(x / 3) * Math.sin(y / 4);
      const wall = 130 + bright - shadow + texture;
      const face = [200, 150, 125];
      for (let c = 0; c < 3; c++) data[i * 4 + c] = wall * (1 - share) + face[c] * share;
      alpha[i] = share;
    }
  }
  const size = { widthPx, heightPx };
  return {
    sharp: { ...size, data },
    alpha: { ...size, data: alpha },
    depth: { ...size, data: new Float32Array(pixels).fill(0.8) },
    headHeightPx,
  };
}

/** Head and shoulders with an edge one pixel soft. */
function personAt(x: number, y: number): number {
  const head = (1 - Math.hypot((x - 150) / 50, (y - 140) / 70)) * 50;
  const shoulders = (1 - Math.hypot((x - 150) / 120, (y - 400) / 190)) * 120;
  return Math.min(1, Math.max(0, 0.5 + Math.max(head, shoulders)));
}
