import { medianOf } from '../../optics/metrics/median-of.js';
import type { EdgeRatio } from '../metrics/edge-widths.js';
import { milli, plain } from './figures.js';
import type { PictureRow } from './picture-row.js';

const head = [
  'picture',
  'size',
  'MAD',
  'MSE',
  'Grad',
  'Conn',
  'band MAD',
  'MSE',
  'Grad',
  'Conn',
  'lies',
  'edges: cloth',
  'hair',
  's',
  'passes',
];

/** A line per picture, then the medians of each kind. MAD and MSE in thousandths; edges as widths over the reference's. */
export function pictureTable(rows: readonly PictureRow[]): string[][] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const medians = kinds.map((kind) => medianLine(`median: ${kind}`, ofKind(rows, kind)));
  const all = kinds.length > 1 ? [medianLine('median: all', rows)] : [];
  return [head, ...rows.map(pictureLine), ...medians, ...all];
}

const ofKind = (rows: readonly PictureRow[], kind: PictureRow['kind']): PictureRow[] =>
  rows.filter((row) => row.kind === kind);

function pictureLine(row: PictureRow): string[] {
  const { whole, band } = row.errors;
  return [
    `${row.name}${noteOn(row)}`,
    `${row.widthPx} × ${row.heightPx}`,
    milli(whole.mad, 2),
    milli(whole.mse, 2),
    plain(whole.grad, 2),
    plain(whole.conn, 2),
    milli(band.mad),
    milli(band.mse),
    plain(band.grad, 2),
    plain(band.conn, 2),
    liesText(row.errors.lies),
    edgeText(row.edges.cloth),
    edgeText(row.edges.hair),
    plain(row.seconds),
    plain(row.passes),
  ];
}

/** A star for an opinion, and how much of the band is scored where two do not agree everywhere. */
function noteOn({ refusedWith, reference, errors: { bandScored } }: PictureRow): string {
  if (refusedWith) return ` (${refusedWith})`;
  if (reference !== 'opinion') return '';
  return bandScored < 1 ? ` * ${Math.round(100 * bandScored)} %` : ' *';
}

/** In hundredths: person / band / room. */
const liesText = ({ person, band, room }: PictureRow['errors']['lies']): string =>
  [person, band, room].map((share) => plain(100 * Math.max(0, share), 0)).join(' / ');

/** Few places tell nothing. */
const leastPlaces = 30;
const edgeText = ({ places, ratio, found }: EdgeRatio): string =>
  places < leastPlaces ? '–' : `${plain(ratio, 2)} (${Math.round(100 * found)} %)`;

function medianLine(label: string, rows: readonly PictureRow[]): string[] {
  const of = (pick: (row: PictureRow) => number) =>
    medianOf(rows.map(pick).filter((value) => !Number.isNaN(value)));
  const edge = (kind: 'cloth' | 'hair') =>
    plain(
      of(({ edges }) => (edges[kind].places < leastPlaces ? Number.NaN : edges[kind].ratio)),
      2,
    );
  return [
    label,
    `${rows.length} pictures`,
    milli(
      of(({ errors }) => errors.whole.mad),
      2,
    ),
    milli(
      of(({ errors }) => errors.whole.mse),
      2,
    ),
    plain(
      of(({ errors }) => errors.whole.grad),
      2,
    ),
    plain(
      of(({ errors }) => errors.whole.conn),
      2,
    ),
    milli(of(({ errors }) => errors.band.mad)),
    milli(of(({ errors }) => errors.band.mse)),
    plain(
      of(({ errors }) => errors.band.grad),
      2,
    ),
    plain(
      of(({ errors }) => errors.band.conn),
      2,
    ),
    '',
    edge('cloth'),
    edge('hair'),
    plain(of(({ seconds }) => seconds)),
    plain(of(({ passes }) => passes)),
  ];
}
