import type { Measured } from '../measure-name.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { lampDisc } from './lamp-disc.js';

const headHeightPx = 400;
const sidePx = 240;

/** Shape of discs of 12 and 24 % of the head's height; the worse of the two. */
export async function discProbe(render: RenderUnderTest): Promise<Measured> {
  const shapes = [];
  for (const { radiusPx, lampPx } of [
    { radiusPx: 24, lampPx: 3 },
    { radiusPx: 48, lampPx: 6 },
  ]) {
    const shape = await lampDisc(render, {
      widthPx: sidePx,
      heightPx: sidePx,
      headHeightPx,
      lampPx,
      t: 1,
      settings: softenTo(radiusPx, headHeightPx),
      expectedPx: radiusPx,
    });
    shapes.push({ ...shape, radiusError: shape.radiusPx / radiusPx - 1 });
  }
  const [one, other] = shapes;
  return {
    discRadiusError:
      Math.abs(one.radiusError) > Math.abs(other.radiusError) ? one.radiusError : other.radiusError,
    discVariation: Math.max(one.variation, other.variation),
    discEdge: Math.max(one.edge, other.edge),
    discRoundness: Math.min(one.roundness, other.roundness),
  };
}
