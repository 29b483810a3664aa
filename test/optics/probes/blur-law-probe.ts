import type { Measured } from '../measure-name.js';
import { lineFit } from '../metrics/line-fit.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { lampDisc } from './lamp-disc.js';

const headHeightPx = 400;
const radiusAtInfinityPx = 48;
/** Four behind the person, one before. */
const depths = [-0.5, 0.25, 0.5, 0.75, 1];

/** The radius of a lamp's disc against K·|d − d_focus|, which is the radius at infinity times |t|. */
export async function blurLawProbe(render: RenderUnderTest): Promise<Measured> {
  const points: [number, number][] = [];
  for (const t of depths) {
    const expectedPx = radiusAtInfinityPx * Math.abs(t);
    const { radiusPx } = await lampDisc(render, {
      widthPx: 220,
      heightPx: 220,
      headHeightPx,
      lampPx: Math.max(3, Math.round(expectedPx / 8)),
      t,
      settings: softenTo(radiusAtInfinityPx, headHeightPx),
      expectedPx,
    });
    points.push([expectedPx, radiusPx]);
  }
  const { slope, rSquared } = lineFit(points);
  return { lawRSquared: rSquared, lawSlope: slope };
}
