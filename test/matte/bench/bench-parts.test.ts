import { describe, expect, it } from 'vitest';
import type { ErrorMeasures, MatteErrors } from '../metrics/matte-errors.js';
import { tagged } from '../pictures/picture-tags.js';
import { groupsOf, isLeftBehind } from './groups.js';
import { missedTargets } from './missed-targets.js';
import type { PictureRow } from './picture-row.js';
import { pictureTable } from './picture-table.js';
import { rivalriesOf, rivalTable } from './rivalry.js';
import { verdictShare } from './verdicts.js';

const measures = (mad: number): ErrorMeasures => ({ mad, mse: mad ** 2, grad: 1, conn: 1 });
const errors = (mad: number, bandMad = 10 * mad): MatteErrors => ({
  whole: measures(mad),
  band: measures(bandMad),
  bandScored: 1,
  lies: { person: 0.2, band: 0.7, room: 0.1 },
  perPerson: 3 * mad,
});
const edges = { places: 100, ratio: 1, found: 1 };
const row = (name: string, mad: number, more: Partial<PictureRow> = {}): PictureRow => ({
  name,
  kind: 'photo',
  reference: 'manual',
  tags: tagged(),
  widthPx: 100,
  heightPx: 100,
  errors: errors(mad),
  edges: { cloth: edges, hair: edges },
  seconds: 2,
  steps: {},
  passSeconds: 0.25,
  passes: 8,
  rivals: {},
  ...more,
});
const good = [row('a', 0.003), row('b', 0.004), row('c', 0.005)];

describe('targets', () => {
  it('hold for good mattes', () => {
    expect(missedTargets(good, [{ name: 'cup', isRefused: true, found: 0 }])).toEqual([]);
  });

  it('are missed by the median, by one picture, and by a person found in a cup', () => {
    const rows = [row('a', 0.003), row('b', 0.006), row('c', 0.016)];
    expect(missedTargets(rows, [{ name: 'cup', isRefused: false, found: 0.31 }])).toEqual([
      'median MAD of photos 6.00, not 5.00',
      'c: MAD 16.0',
      'cup: a person is found where none is (31.0 %)',
    ]);
  });

  it('name a person that was refused', () => {
    const [missed] = missedTargets([...good, row('d', 0.2, { refusedWith: 'no-person' })], []);
    expect(missed).toBe('d: refused (no-person)');
  });

  it('want a quarter less in the band than MediaPipe and RVM, and no more than IS-Net where it is best', () => {
    const beside = (mediaPipe: number, isNet: number) =>
      [row('ormbg_redcurls', 0.004), row('other', 0.004)].map((one) => ({
        ...one,
        rivals: { mediaPipe: errors(0.004, mediaPipe), isNet: errors(0.004, isNet) },
      }));
    expect(missedTargets(beside(0.06, 0.05), [])).toEqual([]);
    expect(missedTargets(beside(0.05, 0.039), [])).toEqual([
      "band MAD is 0.80 of MediaPipe's, not 0.75",
      'ormbg_redcurls: band MAD 40.0, IS-Net 39.0',
    ]);
  });
});

describe('groups', () => {
  const dark = tagged({ skin: 'dark' });
  const rows = [...good, row('d', 0.004), row('e', 0.009, { tags: dark }), row('f', 0.008, { tags: dark })];

  it('are judged by their median over that of all, once they are large enough', () => {
    const small = groupsOf(rows).find(({ value }) => value === 'dark')!;
    expect(small).toMatchObject({ pictures: 2, medianMad: 0.0085 });
    expect(small.overAll).toBeCloseTo(0.0085 / 0.0045, 9);
    expect(isLeftBehind(small)).toBe(false);
    const large = groupsOf([...rows, row('g', 0.0091, { tags: dark })]).find(
      ({ value }) => value === 'dark',
    )!;
    expect(isLeftBehind(large)).toBe(true);
  });

  it('are told beside pictures of their own kind too', () => {
    const drawn = [0.02, 0.03, 0.04].map((mad) => row(`drawn ${mad}`, mad, { kind: 'drawn', tags: dark }));
    const group = groupsOf([...good, ...drawn]).find(({ value }) => value === 'dark')!;
    expect(group.overAll).toBeCloseTo(0.03 / 0.0125, 9);
    expect(group.overKind).toBe(1);
  });
});

describe('rivals', () => {
  it('are measured against ours on the same pictures only', () => {
    const rows = [row('a', 0.1), row('b', 0.003, { rivals: { rvm: errors(0.006) } })];
    expect(rivalriesOf(rows)).toMatchObject([{ rival: 'rvm', pictures: 1, ratio: 0.5 }]);
    expect(rivalTable(rows)[1]).toEqual(['a', '100.0', '–', '1000.0', '–']);
  });
});

describe('the verdict of the engine', () => {
  it('is not there yet', () => {
    expect(verdictShare(good)).toBeUndefined();
  });

  it('is right about the worst fifth, and careful with the rest', () => {
    const codes = ['check-hair', 'good', 'good', 'check-subject', 'good', 'good', 'good'] as const;
    const rows = codes.map((code, i) =>
      row(String(i), 0.05 - 0.005 * i, { verdict: { code, reasons: [], expectedError: 0.05 } }),
    );
    const share = { worst: 2, worstFlagged: 1, rest: 5, restFlagged: 1 };
    expect(verdictShare(rows)).toEqual(share);
    expect(missedTargets(rows, []).at(-1)).toBe('only 1 of the 2 worst pictures are flagged by the engine');
  });
});

it('lays out a line per picture and the medians of each kind', () => {
  const drawn = row('drawn', 0.01, { kind: 'drawn', reference: 'exact' });
  const table = pictureTable([...good, drawn]);
  const lines = table.map(([first, , mad]) => [first, mad]);
  expect(lines.slice(-3)).toEqual([
    ['median: photo', '4.00'],
    ['median: drawn', '10.00'],
    ['median: all', '4.50'],
  ]);
  expect(new Set(table.map((line) => line.length)).size).toBe(1);
});
