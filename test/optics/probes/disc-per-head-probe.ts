import { looks } from '../../../src/contract/looks.js';
import { discDiameterPx } from '../../../src/engine/lens/disc-diameter.js';
import type { Measured } from '../measure-name.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { lampDisc } from './lamp-disc.js';

const { settings } = looks.find(({ id }) => id === 'founder')!;

/** One look on one scene at several sizes: how far disc over head is off at worst. @param sizesPx - heights of the picture */
export async function discPerHeadProbe(
  render: RenderUnderTest,
  sizesPx: readonly number[],
): Promise<Measured> {
  let worst = 0;
  for (const sizePx of sizesPx) {
    const headHeightPx = 0.4 * sizePx;
    const expectedPx = discDiameterPx(settings.lens, headHeightPx, 1) / 2;
    const { radiusPx } = await lampDisc(render, {
      widthPx: Math.round(sizePx / 3),
      heightPx: sizePx,
      headHeightPx,
      lampPx: Math.round(0.006 * sizePx),
      t: 1,
      settings,
      expectedPx,
    });
    const error = radiusPx / expectedPx - 1;
    if (!(Math.abs(error) <= Math.abs(worst))) worst = error;
  }
  return { discPerHead: worst };
}
