import { mkdir } from 'node:fs/promises';
import { BlurError } from '../contract/blur-error.js';
import { engineVersion } from '../contract/engine-version.js';
import { openDepthNetwork } from '../runtime/open-depth-network.js';
import { openNetworks } from '../runtime/open-networks.js';
import { type BlurArguments, parseBlurArguments } from './blur-arguments.js';
import { type BlurTools, blurPhoto } from './blur-photo.js';
import { describeError } from './describe-error.js';
import { loadAsset } from './load-asset.js';
import { type OutputPath, outputPath } from './output-path.js';
import type { PhotoReport } from './photo-report.js';
import { readBackdropImage } from './read-backdrop-image.js';
import { writeFileWhole } from './write-file-whole.js';

/**
 * `wide-open blur`: one photo after the other, so that memory stays that of one photo. A photo that fails does not stop the rest.
 * @returns the exit code: 0 all done, 1 some failed
 * @throws BlurError `bad-argument`, `file-unwritable`, or what is wrong with the backdrop picture, before any work
 */
export async function runBlurCommand(args: readonly string[]): Promise<number> {
  const asked = parseBlurArguments(args);
  const outputs = asked.photos.map((photo) =>
    outputPath(photo, asked.out, asked.look.id, asked.photos.length),
  );
  refuseSharedOutputs(outputs);
  await makeOutputFolder(asked.out);
  const backdropImage = await readBackdropImage(asked.settings.backdrop);
  const networks = { ...openNetworks(loadAsset), depth: openDepthNetwork(loadAsset) };
  const tools = { networks, backdropImage };
  const reports: PhotoReport[] = [];
  for (const [index, photo] of asked.photos.entries()) {
    reports.push(await attempt(photo, outputs[index]!, asked, tools));
  }
  if (asked.report !== null) {
    await writeFileWhole(asked.report, `${JSON.stringify({ engineVersion, photos: reports }, null, 2)}\n`);
  }
  return reports.some((report) => 'error' in report) ? 1 : 0;
}

async function attempt(
  photo: string,
  output: OutputPath,
  asked: BlurArguments,
  tools: BlurTools,
): Promise<PhotoReport> {
  try {
    const report = await blurPhoto(photo, output, asked, tools);
    process.stdout.write(`${photo} → ${output.path}\n`);
    return report;
  } catch (thrown) {
    const error = BlurError.from(thrown);
    process.stderr.write(`${photo}: ${describeError(error)}\n`);
    return { photo, error: error.toWire() };
  }
}

/** A name that ends in a slash means a folder, so it may be made. */
async function makeOutputFolder(out: string | null): Promise<void> {
  if (out === null || !/[\\/]$/.test(out)) return;
  try {
    await mkdir(out, { recursive: true });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BlurError('file-unwritable', `cannot make the folder ${out}: ${reason}`);
  }
}

function refuseSharedOutputs(outputs: readonly OutputPath[]): void {
  const paths = outputs.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new BlurError('bad-argument', `Two photos would be written to ${twice}.`);
}
