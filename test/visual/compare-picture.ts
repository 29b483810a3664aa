import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import type { Raster } from './beside.js';
import { encodePalettePng } from './palette-png.js';
import { palettise, unpalettise } from './palettise.js';

/** Where the committed pictures lie, and where those of a failed comparison are put. */
export const pictureFolder = 'test/visual/pictures';
const outFolder = 'out/visual';

/** True when the pictures are made anew (`npm run pictures`) instead of compared. */
export const isRenewing = process.env['WIDE_OPEN_PICTURES'] === 'renew';

/** A colour may differ by this share of the way from black to white: what the palette rounds away, and no more. */
const threshold = 0.05;

/** Drawn a second time a browser rounds a handful of a panel's pixels otherwise; a moved line is hundreds. */
const mostDifferingShare = 5e-5;

/** Expects a picture to be the committed one, edges of letters included; or commits it. */
export function comparePicture(name: string, { widthPx, heightPx, rgba }: Raster): void {
  const colours = palettise(rgba);
  const file = `${pictureFolder}/${name}.png`;
  const png = encodePalettePng(widthPx, colours);
  if (isRenewing) {
    write(file, png);
    return;
  }
  expect(existsSync(file), `${file} is not there: npm run pictures makes it`).toBe(true);
  const known = PNG.sync.read(readFileSync(file));
  const actual = unpalettise(colours);
  const isSameSize = known.width === widthPx && known.height === heightPx;
  const diff = new PNG({ width: widthPx, height: heightPx });
  const options = { threshold, includeAA: true };
  const differing = isSameSize
    ? pixelmatch(known.data, actual, diff.data, widthPx, heightPx, options)
    : Number.POSITIVE_INFINITY;
  const allowed = mostDifferingShare * widthPx * heightPx;
  if (differing > allowed) {
    write(`${outFolder}/${name}.actual.png`, png);
    if (isSameSize) write(`${outFolder}/${name}.diff.png`, PNG.sync.write(diff));
  }
  const size = isSameSize ? '' : `, ${widthPx} × ${heightPx} and not ${known.width} × ${known.height}`;
  expect(differing, `${name} looks different${size}; see ${outFolder}`).toBeLessThanOrEqual(allowed);
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  writeFileSync(file, bytes);
}
