// Optics against ray-traced truth, beside what other tools do: node test/bench/optics.bench.mjs [--quick] [--scenes] [--json FILE]
// [--strips] [--only TEXT]. Exit code 1 when a target is missed. Truth is kept in node_modules/.cache/wide-open/truth.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { bundleSources } from './bundle-sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const threads = 2;

if (isMainThread) await main();
else await serve();

async function main() {
  process.chdir(root);
  const { values: options } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      scenes: { type: 'boolean' },
      json: { type: 'string' },
      strips: { type: 'boolean' },
      only: { type: 'string' },
    },
  });
  const { sceneNames, contenders, strips, ...tables } = await bundleSources(root, [
    'test/optics/bench/scene-names.ts',
    'test/optics/bench/contender.ts',
    'test/optics/bench/tables.ts',
    'test/optics/bench/format-table.ts',
    'test/optics/strips/strips.ts',
  ]);
  const started = performance.now();
  const names = sceneNames.filter((name) => name.includes(options.only ?? ''));
  const tasks = [
    ...Object.keys(contenders).map((contender) => ({
      kind: 'probes',
      contender,
      sizesPx: contender === 'ours' && !options.quick ? [512, 1024, 2048, 4096] : [512, 1024],
    })),
    ...(options.quick ? names.slice(0, 3) : names).map((name) => ({
      kind: 'scene',
      name,
      discShares: options.quick ? [0.12] : [0.02, 0.06, 0.12, 0.24],
    })),
  ];
  if (!options.quick && !options.only) tasks.push({ kind: 'office' });
  if (options.strips)
    tasks.push(...strips.map((strip) => ({ kind: 'strip', name: `strip ${strip.name}`, strip })));
  const results = await runAll(tasks);
  const rows = results.flatMap((result) => result.rows);
  for (const note of results.flatMap((result) => result.notes)) console.log(note);
  if (options.scenes) console.log(`\n${tables.formatTable(tables.sceneTable(rows))}`);
  console.log(
    '\nof a scene: the worst of all scenes and discs (the median), how many hold. Of a probe: its value.\n',
  );
  console.log(`${tables.formatTable(tables.productTable(rows))}\n`);
  console.log(`exact matte for all:\n\n${tables.formatTable(tables.rivalTable(rows))}\n`);
  const missed = tables.missedTargets(rows);
  console.log(missed.length === 0 ? 'all targets hold' : `missed: ${missed.join('; ')}`);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s on ${threads} threads`);
  if (options.strips) await writeQuality(tasks, results, tables);
  if (options.json) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

/** The strips, and between its marks the README's tables. */
async function writeQuality(tasks, results, { formatTable, productTable, rivalTable }) {
  const folder = `${root}/docs/quality`;
  for (const [i, { kind, strip }] of tasks.entries()) {
    if (kind === 'strip') await writeFile(`${folder}/${strip.name}.jpg`, results[i].picture);
  }
  const rows = results.flatMap((result) => result.rows);
  const figures = `${formatTable(productTable(rows))}\n\nThe exact matte given to all:\n\n${formatTable(rivalTable(rows))}`;
  const readme = `${folder}/README.md`;
  const text = await readFile(readme, 'utf8');
  const marked = /(<!-- figures -->)[\s\S]*(<!-- \/figures -->)/;
  await writeFile(
    readme,
    text.replace(marked, (_, start, end) => `${start}\n\n${figures}\n\n${end}`),
  );
}

/** Hands the tasks to the workers, one at a time each; results in the order of the tasks. */
async function runAll(tasks) {
  const results = new Array(tasks.length);
  let next = 0;
  const lane = async () => {
    const worker = new Worker(new URL(import.meta.url));
    try {
      for (let i = next++; i < tasks.length; i = next++) {
        results[i] = await new Promise((resolve, reject) => {
          worker.once('error', reject);
          worker.once('message', (result) => {
            worker.off('error', reject);
            resolve(result);
          });
          worker.postMessage(tasks[i]);
        });
        process.stderr.write(
          `${i + 1} of ${tasks.length}: ${tasks[i].name ?? tasks[i].contender ?? tasks[i].kind}\n`,
        );
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, lane));
  return results;
}

async function serve() {
  const { runTask } = await bundleSources(root, ['test/optics/bench/run-task.ts']);
  parentPort.on('message', async (task) => {
    parentPort.postMessage(await runTask(task));
  });
}
