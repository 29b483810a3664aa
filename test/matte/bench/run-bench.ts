import { writeFile } from 'node:fs/promises';
import type { Networks } from '../../../src/engine/network/networks.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { formatTable } from '../../optics/bench/format-table.js';
import { medianOf } from '../../optics/metrics/median-of.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { composites } from '../pictures/composites.js';
import { drawnPictures } from '../pictures/drawn-pictures.js';
import { emptyPictures } from '../pictures/empty-pictures.js';
import { hasMaterial } from '../pictures/material.js';
import { referencePhotos } from '../pictures/reference-photos.js';
import { type EmptyRow, emptyRow } from './empty-row.js';
import { groupsOf, groupTable } from './groups.js';
import { missedTargets, missedWaits } from './missed-targets.js';
import type { PictureRow, RivalName } from './picture-row.js';
import { pictureTable } from './picture-table.js';
import { refinerTable } from './refiner-table.js';
import { rivalriesOf, rivalrySentence, rivalTable } from './rivalry.js';
import { type Rival, type ScoreTools, scorePicture } from './score-picture.js';
import { verdictSentence, verdictShare } from './verdicts.js';
import { type Wait, waitFor, waitTable } from './wait-table.js';

const argon = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
/** Plain headshots, of the sizes that team pages have. */
const waitPhotos = ['node_modules/startbootstrap-resume/dist/assets/img/profile.jpg', `${argon}/team-3.jpg`];

export interface BenchOptions {
  /** real references only */
  readonly quick?: boolean;
  /** pictures whose name holds this */
  readonly only?: string;
  /** where the figures go for machines */
  readonly json?: string;
  /** those that are installed; absent: none are asked, MediaPipe's neither */
  readonly rivals?: Readonly<Partial<Record<RivalName, Rival>>>;
}

/** What was measured, in machines' and in people's words. */
export interface BenchResult {
  /** sections for people, Markdown */
  readonly sections: readonly string[];
  /** missed targets; empty when all hold */
  readonly missed: readonly string[];
  /** pictures, with a person and without */
  readonly measured: number;
}

/** Measures the matte on all pictures, or on those that the options choose. Tells on stderr how far it is. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const networks = openNetworks(loadSourceAsset);
  try {
    const tools = { networks, ...(options.rivals ? { rivals: options.rivals } : {}) };
    const rows = await pictureRows(options, tools);
    const empty = await emptyRows(options, tools);
    const waits = options.only === undefined ? await waitsOf(networks) : [];
    const refiners =
      options.only === undefined && hasMaterial() ? await refinerTable(referencePhotos(), networks) : [];
    const missed = [...missedTargets(rows, empty), ...missedWaits(waits)];
    if (options.json) {
      const figures = { rows, empty, groups: groupsOf(rows), waits, refiners, missed };
      await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
    }
    return {
      sections: sectionsOf({ rows, empty, waits, refiners }),
      missed,
      measured: rows.length + empty.length,
    };
  } finally {
    await networks.dispose();
  }
}

interface Measured {
  readonly rows: readonly PictureRow[];
  readonly empty: readonly EmptyRow[];
  readonly waits: readonly Wait[];
  readonly refiners: readonly (readonly string[])[];
}

function sectionsOf({ rows, empty, waits, refiners }: Measured): string[] {
  const sections = [
    pictureSection(rows),
    groupSection(rows),
    rivalSection(rows),
    emptySection(empty),
    verdictSection(rows),
    waits.length > 0 ? `In passes of the matte network:\n\n${formatTable(waitTable(waits))}` : undefined,
    refiners.length > 0 ? `Ways to refine, on the photos:\n\n${formatTable(refiners)}` : undefined,
  ];
  return sections.filter((section) => section !== undefined);
}

async function pictureRows({ quick, only = '' }: BenchOptions, tools: ScoreTools): Promise<PictureRow[]> {
  if (!hasMaterial()) console.log('skipped: the reference photos (../shared/test-material) are not here');
  const made = quick ? [] : [...composites(), ...drawnPictures];
  const wanted = [...referencePhotos(), ...made].filter(({ name }) => name.includes(only));
  const rows: PictureRow[] = [];
  for (const picture of wanted) {
    rows.push(await scorePicture(picture, tools));
    process.stderr.write(`${rows.length} of ${wanted.length}: ${picture.name}\n`);
  }
  return rows;
}

async function emptyRows({ quick, only = '' }: BenchOptions, { networks }: ScoreTools): Promise<EmptyRow[]> {
  const wanted = quick ? [] : emptyPictures().filter(({ name }) => name.includes(only));
  const rows: EmptyRow[] = [];
  for (const picture of wanted) rows.push(await emptyRow(picture, networks));
  return rows;
}

function pictureSection(rows: readonly PictureRow[]): string | undefined {
  if (rows.length === 0) return undefined;
  const passMs = 1000 * medianOf(rows.map(({ passSeconds }) => passSeconds));
  const units = [
    'MAD and MSE in thousandths, Grad and Conn in thousands, edges as widths over the reference’s (share of the outline found)',
    'lies: how many hundredths of the error lie in the person / in the band / in the room',
    `one pass of the matte network: ${passMs.toFixed(0)} ms`,
    '* another’s opinion, not truth; with a share: of the band, where two opinions agree, which alone is scored',
  ];
  return `${units.join('; ')}.\n\n${formatTable(pictureTable(rows))}`;
}

const groupSection = (rows: readonly PictureRow[]): string | undefined =>
  rows.length > 1 ? formatTable(groupTable(groupsOf(rows))) : undefined;

function rivalSection(rows: readonly PictureRow[]): string | undefined {
  const rivalries = rivalriesOf(rows);
  if (rivalries.length === 0) return undefined;
  const photos = rivalriesOf(rows.filter(({ kind }) => kind === 'photo'));
  const sentences = [...rivalries, ...photos].map((rivalry) => `- ${rivalrySentence(rivalry)}`);
  return `${formatTable(rivalTable(rows))}\n\n${sentences.join('\n')}`;
}

function emptySection(empty: readonly EmptyRow[]): string | undefined {
  if (empty.length === 0) return undefined;
  const refused = empty.filter(({ isRefused }) => isRefused).length;
  return `Pictures without a person refused: ${refused} of ${empty.length}.`;
}

const verdictSection = (rows: readonly PictureRow[]): string | undefined =>
  rows.length > 0 ? verdictSentence(verdictShare(rows)) : undefined;

async function waitsOf(networks: Networks): Promise<Wait[]> {
  const waits: Wait[] = [];
  for (const file of waitPhotos) waits.push(await waitFor(file, networks));
  return waits;
}
