import { BlurError } from '../contract/blur-error.js';
import { engineVersion } from '../contract/engine-version.js';
import { type BlurArguments, parseBlurArguments } from './blur-arguments.js';
import { blurPhoto } from './blur-photo.js';
import { describeError } from './describe-error.js';
import { makeFolder } from './make-folder.js';
import { openAllNetworks } from './open-all-networks.js';
import { type OutputPath, outputPath } from './output-path.js';
import type { PhotoReport } from './photo-report.js';
import { readBackdropImage } from './read-backdrop-image.js';
import type { RenderTools } from './render-photo.js';
import { writeFileWhole } from './write-file-whole.js';

/**
 * `wide-open blur`: one photo after the other, so that memory stays that of one photo. A photo that fails does not stop the rest.
 * @returns the exit code: 0 all done, 1 some failed
 * @throws BlurError `bad-argument`, `file-unreadable`, `file-unwritable`, or what is wrong with the backdrop picture, before any work
 */
export async function runBlurCommand(args: readonly string[]): Promise<number> {
  const asked = parseBlurArguments(args);
  const outputs = asked.photos.map((photo) =>
    outputPath(photo, asked.out, asked.look.id, asked.photos.length),
  );
  refuseSharedOutputs(outputs);
  // A name that ends in a slash means a folder, so it may be made.
  if (asked.out !== null && /[\\/]$/.test(asked.out)) await makeFolder(asked.out);
  const backdropImage = await readBackdropImage(asked.settings.backdrop);
  const networks = openAllNetworks();
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
  tools: RenderTools,
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

function refuseSharedOutputs(outputs: readonly OutputPath[]): void {
  const paths = outputs.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new BlurError('bad-argument', `Two photos would be written to ${twice}.`);
}
