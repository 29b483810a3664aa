import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import type { Measured } from '../measure-name.js';
import { luminanceAt } from '../metrics/lab.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { probeGiven } from './probe-given.js';

const sidePx = 240;
const headHeightPx = 200;

/** Is light kept, and is it light that is averaged and not codes? */
export async function lightProbe(render: RenderUnderTest): Promise<Measured> {
  return { energy: await energy(render), checker: await checker(render) };
}

/** Light that a bright, not burnt-out patch has above its wall: what is there after the blur over what was there before. */
async function energy(render: RenderUnderTest): Promise<number> {
  const isPatch = (i: number) => i >= 108 && i < 132;
  const given = probeGiven({
    widthPx: sidePx,
    heightPx: sidePx,
    headHeightPx,
    codeAt: (x, y) => (isPatch(x) && isPatch(y) ? 230 : 90),
  });
  const above = ({ data }: RgbaRaster) => {
    const wall = luminanceAt(given.sharp.data, 0);
    let sum = 0;
    for (let i = 0; i < sidePx * sidePx; i++) sum += luminanceAt(data, i) - wall;
    return sum;
  };
  const out = await render(given, softenTo(24, headHeightPx));
  return above(out) / above(given.sharp);
}

/** Mean code in the middle of a checker of single black and white pixels. */
async function checker(render: RenderUnderTest): Promise<number> {
  const given = probeGiven({
    widthPx: sidePx,
    heightPx: sidePx,
    headHeightPx,
    codeAt: (x, y) => ((x + y) % 2) * 255,
  });
  const { data } = await render(given, softenTo(12, headHeightPx));
  let [sum, pixels] = [0, 0];
  for (let y = 60; y < 180; y++) {
    for (let x = 60; x < 180; x++, pixels++) sum += data[(y * sidePx + x) * 4 + 1];
  }
  return sum / pixels;
}
