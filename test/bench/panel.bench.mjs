// How smooth the panel is, and how it starts: node test/bench/panel.bench.mjs [--update] [--frame data|srcdoc]
// On the built panel with the real worker. Judged are counts and shares, against limits and test/bench/panel.baseline.json; times are printed
// and judge nothing. Needs a built dist/ and a Chromium.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { servePlayground } from '../../playground/server/serve-playground.mjs';
import { findBrowser } from '../run/find-browser.mjs';
import { coldStart, innerFrame, watchedPanel } from './panel-cold-start.mjs';
import { during, watchSmoothness } from './panel-smoothness.mjs';

const baselineFile = new URL('panel.baseline.json', import.meta.url);
const name = 'Daniel Moreau';
const { values: options } = parseArgs({
  options: { update: { type: 'boolean' }, frame: { type: 'string', default: 'data' } },
});

const html = await readFile('dist/ui.html', 'utf8');
const server = await servePlayground({ port: 0, replaced: { '/plugin/ui.html': watchedPanel(html) } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
try {
  await page.goto(`${server.address}?run=no&frame=${options.frame}`);
  await page.waitForFunction(() => window.playground);
  printTable('cold start', await coldStart(page, name));
  const panel = await innerFrame(page);
  await watchSmoothness(panel);
  const analysis = await during(panel, async () => {
    await panel.evaluate(() => {
      window.bench.length = 0;
    });
    await page.evaluate(() => window.playground.select('Leo Brandt'));
    await reached(panel, 'analysed');
  });
  const drag = await during(panel, () => dragAmount(panel));
  const settled = await panel.evaluate(() => window.smooth.lastWanted === window.smooth.lastShown);
  const figures = {
    'bytes of ui.html before the assets': html.indexOf('<script type="text/plain" id="asset-'),
    'largest share of frames lost, analysis': analysis.lostShare,
    'largest share of frames lost, drag': drag.lostShare,
    'previews asked for at once while dragging': drag.mostAtOnce,
    'previews asked for per value dragged over': drag.previews / drag.inputs,
    'last value dragged to is the one shown': settled ? 1 : 0,
  };
  console.log(
    `analysis: longest task of the panel ${analysis.longestTaskMs.toFixed(0)} ms, ${analysis.frames} frames`,
  );
  console.log(`drag: longest task of the panel ${drag.longestTaskMs.toFixed(0)} ms, ${drag.frames} frames`);
  console.log(`drag: ${drag.inputs} values, ${drag.previews} previews, ${drag.mostAtOnce} at once at most`);
  if (options.update) await writeFile(baselineFile, `${JSON.stringify(figures, null, 2)}\n`);
  else process.exitCode = judge(figures, JSON.parse(await readFile(baselineFile, 'utf8'))) ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}

/** From one end of the slider to the other, forty values at the pace of a hand, then waits for the picture of the last one. */
async function dragAmount(panel) {
  const slider = panel.getByRole('slider', { name: 'Amount' });
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  for (let step = 0; step <= 40; step++) {
    await page.mouse.move(box.x + 8 + ((box.width - 16) * step) / 40, y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await panel.waitForFunction(() => document.querySelector('.tag-busy') === null, undefined, {
    timeout: 60_000,
  });
}

function reached(panel, what) {
  return panel.waitForFunction((wanted) => window.bench.some((mark) => mark.name === wanted), what, {
    timeout: 300_000,
  });
}

/** Shares may be a fifth worse, since the machine is not ours alone; counts and bytes may not grow by more than a twentieth. */
function judge(figures, baseline) {
  let isGood = true;
  for (const [key, now] of Object.entries(figures)) {
    const known = baseline[key];
    const allowed = key.includes('share') ? known + 0.2 : known * 1.05;
    const isWorse = key.startsWith('last value') ? now < known : now > allowed;
    isGood &&= !isWorse;
    console.log(
      `${key.padEnd(56)}${String(known).padStart(10)}${String(now).padStart(24)}  ${isWorse ? 'worse' : 'good'}`,
    );
  }
  return isGood;
}

function printTable(title, rows) {
  console.log(`${title}: reached after ms, took ms`);
  for (const [what, at, ms] of rows) {
    console.log(
      `  ${what.padEnd(46)}${at.toFixed(0).padStart(7)}${ms === null ? '' : ms.toFixed(0).padStart(7)}`,
    );
  }
}
