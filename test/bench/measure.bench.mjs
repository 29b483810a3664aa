// Whether a draft measures as well as a full analysis, and what each costs: node test/bench/measure.bench.mjs [PHOTO …]
// The head has to agree to 2 %, its eye line to 1 % of the frame, the backdrop's blur to 10 %; ends with 1 where one does not.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSources, loadSourceAsset } from './bundle-sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const engine = await bundleSources(root, [
  'src/runtime/codec/decode-photo.ts',
  'src/runtime/open-networks.ts',
  'src/engine/pipeline/analyse-photo.ts',
  'src/engine/pipeline/draft-photo.ts',
  'src/engine/matte/look-keeper.ts',
  'src/engine/measure/lab-distance.ts',
  'src/engine/measure/measure-photo.ts',
]);
const limits = { maxSidePx: 20_000, maxPixels: 60_000_000 };
const job = { checkpoint: async () => {}, report: () => {}, now: () => performance.now() };
const theme = `${root}/node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme`;
const material = `${root}/../shared/test-material`;
const known = [
  `${root}/node_modules/startbootstrap-resume/dist/assets/img/profile.jpg`,
  ...[1, 2, 3, 4].map((n) => `${theme}/team-${n}.jpg`),
  ...['gh_doctor_corridor', 'gh_fisher_cap_lake', 'gh_home_selfie_ormbg', 'gh_two_people'].map(materialPhoto),
  ...['gh_winter_hat_cup', 'npm_matdash_meeting_office', 'npm_matkit_curly_field'].map(materialPhoto),
  ...['npm_matkit_office_window', 'npm_matkit_blond_dusk', 'npm_matkit_cap_smile'].map(materialPhoto),
  `${material}/mattes/apple_portrait_image.jpg`,
];
const asked = process.argv.slice(2);
const files = (asked.length > 0 ? asked : known).filter((file) => {
  if (!existsSync(file)) console.log(`${basename(file)} is not here: skipped`);
  return existsSync(file);
});

const networks = engine.openNetworks(loadSourceAsset);
const figures = [];
for (const file of files) figures.push(await compare(file));
console.table(Object.fromEntries(figures.map(({ name, row }) => [name, row])));
const mean = (pick) => figures.reduce((all, each) => all + pick(each), 0) / figures.length;
const [quick, thorough] = [mean((each) => each.draftSeconds), mean((each) => each.fullSeconds)];
console.log(`seconds a photo: ${fixed(quick, 2)} with a draft, ${fixed(thorough, 2)} with the full analysis`);
const broken = figures.filter(({ holds }) => !holds);
for (const { name } of broken) console.log(`${name}: a draft does not measure well enough`);
if (broken.length > 0) process.exitCode = 1;
await networks.dispose();

async function compare(file) {
  const photo = await engine.decodePhoto(new Uint8Array(await readFile(file)), limits, loadSourceAsset);
  const { widthPx, heightPx } = photo.raster;
  const framing = {
    ...{ scaleMode: 'FILL', imageTransform: null, rotationDeg: 0 },
    nodeAspect: widthPx / heightPx,
  };
  const measured = async (analyse) => {
    const startedMs = performance.now();
    const of = { photo, analysis: await analyse(), framing };
    const measures = await engine.measurePhoto(of, networks, job);
    return { measures, seconds: (performance.now() - startedMs) / 1000 };
  };
  const draft = await measured(() =>
    engine.draftPhoto(photo, engine.createLookKeeper(photo.raster, networks), job),
  );
  const full = await measured(() => engine.analysePhoto(photo, networks, job));
  const [one, other] = [draft.measures, full.measures];
  const head = one.head && other.head ? one.head.heightShare / other.head.heightShare : null;
  const eyes = one.head && other.head ? one.head.eyeLine - other.head.eyeLine : null;
  const blurs = [one.backdrop?.blurHeads ?? null, other.backdrop?.blurHeads ?? null];
  const tone =
    one.backdrop && other.backdrop ? engine.labDistance(one.backdrop.tone, other.backdrop.tone) : 0;
  const isBlurAlike =
    blurs[0] === blurs[1] || (Math.min(...blurs) > 0 && Math.abs(blurs[0] / blurs[1] - 1) < 0.1);
  return {
    name: basename(file),
    draftSeconds: draft.seconds,
    fullSeconds: full.seconds,
    holds: Math.abs((head ?? 1) - 1) < 0.02 && Math.abs(eyes ?? 0) < 0.01 && isBlurAlike,
    row: {
      size: `${widthPx} × ${heightPx}`,
      'head ×': fixed(head, 3),
      'eyes +': fixed(eyes, 3),
      blur: blurs.map((blur) => fixed(blur, 3)).join(' / '),
      'tone ΔE': fixed(tone, 2),
      verdict: `${one.verdict.code} / ${other.verdict.code}`,
      seconds: `${fixed(draft.seconds, 2)} / ${fixed(full.seconds, 2)}`,
    },
  };
}

function materialPhoto(name) {
  return `${material}/photos/${name}.jpg`;
}

function fixed(value, digits) {
  return value === null ? '–' : value.toFixed(digits);
}
