import { existsSync } from 'node:fs';
import { BlurError } from '../contract/blur-error.js';
import { packLookFile } from '../contract/look-file.js';
import schema from '../contract/look-file.schema.json';
import { looks } from '../contract/looks.js';
import { mergeLooks } from '../contract/merge-looks.js';
import { listLooks } from './list-looks.js';
import { readLooksAt } from './look-from-option.js';
import { readOptionValues } from './option-values.js';
import { writeFileWhole } from './write-file-whole.js';

const optionGroups = {
  looks: {
    out: { value: 'FILE.json', help: 'write all these looks into one file' },
    schema: { help: 'print the JSON schema of such files' },
  },
} as const;

/**
 * `wide-open looks`: lists the shipped looks or those of files, and merges files without loss.
 * @returns the exit code, 0
 * @throws BlurError `bad-argument` | `file-unreadable` | `file-unwritable`
 */
export async function runLooksCommand(args: readonly string[]): Promise<number> {
  const values = readOptionValues(args, optionGroups);
  if (values.has('schema')) {
    process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    return 0;
  }
  const files = values.words.map((path) => ({ path, ...readLooksAt(path) }));
  const all = files.length === 0 ? looks : files.map((file) => file.looks).reduce(mergeLooks, []);
  const out = values.text('out');
  if (out === null) {
    process.stdout.write(listLooks(all));
    return 0;
  }
  if (!out.endsWith('.json')) throw new BlurError('bad-argument', `--out must end in .json: ${out}`);
  for (const file of files) refuseNewer(file);
  if (existsSync(out)) refuseNewer({ path: out, ...readLooksAt(out) });
  const defaults = [...new Set(files.flatMap(({ defaultLookId }) => defaultLookId ?? []))];
  const [defaultLookId] = defaults;
  const isOne = defaultLookId !== undefined && defaults.length === 1;
  await writeFileWhole(out, packLookFile({ looks: all, ...(isOne && { defaultLookId }) }));
  process.stdout.write(`${all.length} looks → ${out}\n`);
  if (defaults.length > 1) {
    process.stderr.write(
      `The files name different default looks (${defaults.join(', ')}), so ${out} names none.\n`,
    );
  }
  return 0;
}

/** What a newer version wrote may hold more than is known here. */
function refuseNewer({ path, isNewer }: { path: string; isNewer: boolean }): void {
  if (!isNewer) return;
  throw new BlurError(
    'bad-argument',
    `${path} was written by a newer version. Its looks can be used, but not written again by this one.`,
  );
}
