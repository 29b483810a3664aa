import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedPhoto } from '../../../src/contract/checked-photo.js';
import { type FindingCode, findingCodes } from '../../../src/contract/finding-code.js';
import type { Look } from '../../../src/contract/look.js';
import { findLook } from '../../../src/contract/looks.js';
import { judgePhoto } from '../../../src/engine/check/judge-photo.js';
import { judgeSet } from '../../../src/engine/check/judge-set.js';
import { setMiddle } from '../../../src/engine/check/set-middle.js';
import { corporate, fineMeasures, finePhoto, measuredAs } from './checked-photos.js';

/** Seen beside two photos in which nothing is off. */
const middle = setMiddle([finePhoto, finePhoto]);
const codesOf = (photo: CheckedPhoto, look: Look | null = corporate) =>
  judgePhoto(photo, look, middle).findings.map(({ code }) => code);
const severityOf = (photo: CheckedPhoto, code: FindingCode) =>
  judgePhoto(photo, corporate, middle).findings.find((found) => found.code === code)?.severity ?? 0;

const someCode = fc.constantFrom(...findingCodes);
const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const somePhoto: fc.Arbitrary<CheckedPhoto> = fc
  .record({
    head: fc.record({
      heightShare: share,
      eyeLine: share,
      centreX: share,
      rollDeg: fc.double({ min: -40, max: 40, noNaN: true }),
      cutOff: fc.constantFrom(0, 0.1, 0.4),
      circleRoom: fc.double({ min: -0.5, max: 0.6, noNaN: true }),
      heightPx: fc.integer({ min: 20, max: 2000 }),
    }),
    backdrop: fc.record({
      blurHeads: fc.option(fc.double({ min: 0, max: 0.4, noNaN: true })),
      tone: fc.tuple(share, share, share).map(([l, a, b]) => [100 * l, 80 * a - 40, 80 * b - 40] as const),
      clutter: share,
    }),
    person: fc.record({
      exposureEv: fc.double({ min: -4, max: 3, noNaN: true }),
      temperatureK: fc.option(fc.double({ min: 2500, max: 9000, noNaN: true })),
    }),
  })
  .map(measuredAs);

describe('judging one photo', () => {
  it('finds nothing in a photo like the others', () => {
    const { findings, score } = judgePhoto(finePhoto, corporate, middle);
    expect(findings).toEqual([]);
    expect(score).toBe(100);
  });

  it.each<[FindingCode, CheckedPhoto]>([
    ['no-look', { ...finePhoto, recipe: null }],
    ['image-changed', { ...finePhoto, recipe: null, staleRecipe: finePhoto.recipe }],
    ['other-look', { ...finePhoto, recipe: { ...finePhoto.recipe!, lookId: 'remote' } }],
    ['older-version', { ...finePhoto, recipe: { ...finePhoto.recipe!, lookVersion: 1 } }],
    ['pixels-differ', measuredAs({ backdrop: { blurHeads: 0.001 } })],
    ['blur', { ...measuredAs({ backdrop: { blurHeads: 0.001 } }), recipe: null }],
    ['head-size', measuredAs({ head: { heightShare: 0.44 } })],
    ['eye-line', measuredAs({ head: { eyeLine: 0.38 } })],
    ['centring', measuredAs({ head: { centreX: 0.56 } })],
    ['roll', measuredAs({ head: { rollDeg: -6 } })],
    ['cropped', measuredAs({ head: { cutOff: 0.1 } })],
    ['cropped', measuredAs({ head: { shouldersCutOff: 0.5 } })],
    ['outside-circle', measuredAs({ head: { circleRoom: 0.05 } })],
    ['tone', measuredAs({ backdrop: { tone: [70, 2, 4] } })],
    ['clutter', measuredAs({ backdrop: { clutter: 0.4 } })],
    ['temperature', measuredAs({ person: { temperatureK: 4800 } })],
    ['exposure', measuredAs({ person: { exposureEv: -1.2 } })],
    ['eyes-not-sharp', measuredAs({ person: { eyeBlurHeads: 0.06 } })],
    ['too-few-pixels', measuredAs({ head: { heightPx: 100 } })],
    [
      'edge-verdict',
      {
        ...finePhoto,
        measures: { ...fineMeasures, verdict: { code: 'check-subject', reasons: [], expectedError: 0.2 } },
      },
    ],
  ])('finds %s', (code, photo) => {
    expect(codesOf(photo)).toContain(code);
  });

  it('every code can be found', () => {
    const worst: CheckedPhoto[] = [
      { ...finePhoto, recipe: null },
      { ...finePhoto, recipe: null, staleRecipe: finePhoto.recipe },
      { ...finePhoto, recipe: { ...finePhoto.recipe!, lookId: 'remote' } },
      { ...finePhoto, recipe: { ...finePhoto.recipe!, lookVersion: 1 } },
      measuredAs({
        head: {
          heightShare: 0.9,
          eyeLine: 0.1,
          centreX: 0.1,
          rollDeg: 30,
          cutOff: 1,
          circleRoom: -1,
          heightPx: 9,
        },
        backdrop: { blurHeads: 0, tone: [0, 0, 0], clutter: 1 },
        person: { exposureEv: -5, temperatureK: 2000, eyeBlurHeads: 0.5 },
      }),
      { ...measuredAs({ backdrop: { blurHeads: 0 } }), recipe: null },
      {
        ...finePhoto,
        measures: { ...fineMeasures, verdict: { code: 'check-hair', reasons: [], expectedError: 0.1 } },
      },
    ];
    expect(new Set(worst.flatMap((photo) => codesOf(photo)))).toEqual(new Set(findingCodes));
  });

  it('finds a changed setting under the look’s own name', () => {
    const settings = { ...corporate.settings, lens: { ...corporate.settings.lens, highlightBoost: 9 } };
    expect(codesOf({ ...finePhoto, recipe: { ...finePhoto.recipe!, settings } })).toContain('other-look');
  });

  it('leaves a photo alone that was softer than its look before that was applied, and says so before', () => {
    const soft = measuredAs({ backdrop: { blurHeads: 0.25 } });
    expect(codesOf(soft)).toEqual([]);
    expect(codesOf({ ...soft, recipe: null })).toContain('blur');
    const remote = findLook('remote')!;
    const other = { ...finePhoto.recipe!, lookId: 'remote', settings: remote.settings };
    expect(codesOf({ ...soft, recipe: other })).toContain('blur');
  });

  it('asks a painted backdrop for its tone, not for blur', () => {
    const studio = findLook('studio')!;
    const recipe = { ...finePhoto.recipe!, lookId: 'studio', lookVersion: 1, settings: studio.settings };
    const painted = { ...measuredAs({ backdrop: { blurHeads: null, tone: [80, 0, -1] } }), recipe };
    expect(codesOf(painted, studio)).toEqual([]);
    const other = { ...measuredAs({ backdrop: { blurHeads: 0.2, tone: [40, 20, 30] } }), recipe };
    expect(codesOf(other, studio)).toEqual(expect.arrayContaining(['pixels-differ', 'tone']));
    expect(codesOf(other, studio)).not.toContain('blur');
  });

  it('does not ask a square layer about a circle, nor somebody without a face about a head', () => {
    expect(codesOf({ ...measuredAs({ head: { circleRoom: -0.2 } }), isRound: false })).toEqual([]);
    expect(
      codesOf({ ...finePhoto, measures: { ...fineMeasures, head: null, person: null, backdrop: null } }),
    ).toEqual([]);
  });

  it('asks a small layer for no more pixels than a sharp screen has', () => {
    const small = measuredAs({ head: { heightPx: 60 } });
    expect(codesOf({ ...small, layerHeight: 48 })).toEqual([]);
    expect(codesOf({ ...small, layerHeight: 90 })).toEqual(['too-few-pixels']);
    expect(codesOf({ ...small, layerHeight: null })).toEqual(['too-few-pixels']);
    expect(codesOf({ ...finePhoto, layerHeight: 1200 })).toEqual(['too-few-pixels']);
  });

  it('takes tolerances and a crop rule from the look', () => {
    const strict = {
      ...corporate,
      check: { crop: { heightShare: 0.5, eyeLine: 0.42, centreX: 0.5 }, rollDeg: 1 },
    };
    expect(codesOf(measuredAs({ head: { rollDeg: 2 } }), strict)).toEqual(['head-size', 'roll']);
  });

  it.each<[FindingCode, (by: number) => CheckedPhoto]>([
    ['head-size', (by) => measuredAs({ head: { heightShare: 0.4 * (1 + by) } })],
    ['eye-line', (by) => measuredAs({ head: { eyeLine: 0.42 - by } })],
    ['centring', (by) => measuredAs({ head: { centreX: 0.5 + by } })],
    ['roll', (by) => measuredAs({ head: { rollDeg: -40 * by } })],
    ['cropped', (by) => measuredAs({ head: { cutOff: by } })],
    ['outside-circle', (by) => measuredAs({ head: { circleRoom: 0.3 - by } })],
    ['pixels-differ', (by) => measuredAs({ backdrop: { blurHeads: 0.06 / (1 + 8 * by) } })],
    ['tone', (by) => measuredAs({ backdrop: { tone: [60 - 50 * by, 2, 4] } })],
    ['clutter', (by) => measuredAs({ backdrop: { clutter: by } })],
    ['temperature', (by) => measuredAs({ person: { temperatureK: 5500 * (1 + by) } })],
    ['exposure', (by) => measuredAs({ person: { exposureEv: 0.3 - 4 * by } })],
    ['eyes-not-sharp', (by) => measuredAs({ person: { eyeBlurHeads: by } })],
    ['too-few-pixels', (by) => measuredAs({ head: { heightPx: 400 * (1 - by) } })],
  ])('weighs %s more the farther it is off', (code, off) => {
    expect(severityOf(off(0), code)).toBe(0);
    expect(severityOf(off(0.9), code)).toBeGreaterThan(0);
    const by = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(by, by, (a, b) => {
        const [less, more] = [severityOf(off(Math.min(a, b)), code), severityOf(off(Math.max(a, b)), code)];
        expect(more).toBeGreaterThanOrEqual(less - 1e-12);
        expect(more).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('judging a set', () => {
  const spread: readonly FindingCode[] = [
    'head-size',
    'eye-line',
    'centring',
    'tone',
    'temperature',
    'exposure',
  ];

  it('finds no spread among photos that are identical, whatever they are like', () => {
    fc.assert(
      fc.property(somePhoto, fc.integer({ min: 1, max: 6 }), (photo, count) => {
        const { photos } = judgeSet(
          Array.from({ length: count }, () => photo),
          [corporate],
        );
        for (const { findings } of photos) {
          expect(findings.map(({ code }) => code).filter((code) => spread.includes(code))).toEqual([]);
        }
      }),
    );
  });

  it('has a full score exactly when there is nothing to find, and the worst first', () => {
    fc.assert(
      fc.property(fc.array(somePhoto, { maxLength: 8 }), (photos) => {
        const report = judgeSet(photos, [corporate]);
        const isClean = report.photos.every(({ findings }) => findings.length === 0);
        expect(report.score === 100).toBe(isClean);
        expect(report.alike.length === 0).toBe(isClean);
        for (const photo of report.photos) expect(photo.score === 100).toBe(photo.findings.length === 0);
        const scores = report.photos.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => a - b));
        for (const { findings } of report.photos) {
          const weights = findings.map(({ severity }) => severity);
          expect(weights).toEqual([...weights].sort((a, b) => b - a));
        }
      }),
    );
  });

  it('does not count what somebody has decided to live with', () => {
    fc.assert(
      fc.property(fc.array(somePhoto, { minLength: 1, maxLength: 5 }), someCode, (photos, code) => {
        const before = judgeSet(photos, [corporate]);
        const ignoring = photos.map((photo) => ({ ...photo, ignored: [{ code, reason: 'on purpose' }] }));
        const after = judgeSet(ignoring, [corporate]);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        for (const { findings, ignored } of after.photos) {
          expect(findings.some((found) => found.code === code)).toBe(false);
          for (const found of ignored) expect(found).toMatchObject({ code, reason: 'on purpose' });
        }
        const all = findingCodes.map((each) => ({ code: each, reason: '' }));
        expect(
          judgeSet(
            photos.map((photo) => ({ ...photo, ignored: all })),
            [corporate],
          ).score,
        ).toBe(100);
      }),
    );
  });

  it('puts alike findings together, to be fixed at once', () => {
    const named = (id: string, photo: CheckedPhoto) => ({ ...photo, id });
    const report = judgeSet(
      [
        named('fine', finePhoto),
        named('small', measuredAs({ head: { heightShare: 0.36 } })),
        named('bare', { ...finePhoto, recipe: null }),
        named('tiny', measuredAs({ head: { heightShare: 0.2 } })),
        named('also fine', finePhoto),
      ],
      [corporate],
    );
    expect(report.alike).toEqual([
      { code: 'head-size', fix: 'align-crop', photoIds: ['tiny', 'small'] },
      { code: 'no-look', fix: 'apply-look', photoIds: ['bare'] },
    ]);
    expect(report.photos[0]!.id).toBe('bare');
    expect(report.medians.heightShare).toBe(0.4);
  });

  it('does not single out one skin among many that differ', () => {
    const photos = [-2.2, -1.1, 0.2, 0.9, 1.3, -0.4].map((exposureEv) =>
      measuredAs({ person: { exposureEv } }),
    );
    const { alike } = judgeSet(photos, [corporate]);
    expect(alike.map(({ code }) => code)).not.toContain('exposure');
  });

  it('judges photos without any look by each other', () => {
    const bare = { ...finePhoto, recipe: null };
    const sharp = { ...measuredAs({ backdrop: { blurHeads: 0 } }), id: 'sharp', recipe: null };
    expect(judgeSet([bare, bare, bare], []).score).toBe(100);
    expect(judgeSet([bare, bare, sharp], []).alike).toEqual([
      { code: 'blur', fix: 'apply-look', photoIds: ['sharp'] },
    ]);
  });

  it('judges each photo by the look it should have, in its newest version', () => {
    const studio = findLook('studio')!;
    const grey = {
      ...{ id: 'grey', lookId: 'studio', recipe: { ...finePhoto.recipe!, lookId: 'studio', lookVersion: 1 } },
    };
    const painted = measuredAs({ backdrop: { blurHeads: null, tone: [80, 0, -1] } });
    const photos = [
      { ...painted, ...grey, recipe: { ...grey.recipe, settings: studio.settings } },
      { ...finePhoto, id: 'soft' },
      { ...finePhoto, id: 'free', lookId: null, recipe: null },
      { ...finePhoto, id: 'lost', lookId: 'a look that is gone', recipe: null },
    ];
    const old = { ...corporate, version: 0, settings: studio.settings };
    const report = judgeSet(photos, [old, studio, corporate]);
    expect(report.photos.map(({ id, findings }) => [id, findings.map(({ code }) => code)])).toEqual([
      ['grey', []],
      ['soft', []],
      ['free', []],
      ['lost', []],
    ]);
    const swapped = photos.map((photo) =>
      photo.lookId === 'studio' ? { ...photo, lookId: 'corporate' } : photo,
    );
    expect(judgeSet(swapped, [studio, corporate]).alike.map(({ code }) => code)).toContain('other-look');
  });

  it('compares the tones of rooms only among photos of one look', () => {
    const studio = findLook('studio')!;
    const recipe = {
      ...{ ...finePhoto.recipe!, lookId: 'studio', lookVersion: studio.version, settings: studio.settings },
    };
    const grey = {
      ...measuredAs({ backdrop: { blurHeads: null, tone: [80, 0, -1] } }),
      ...{ recipe, lookId: 'studio' },
    };
    expect(judgeSet([grey, grey, grey, finePhoto], [studio, corporate]).score).toBe(100);
  });

  it('comes to numbers whatever the measures are', () => {
    const wild = fc.constantFrom(0, 1e-12, -1e-12, 1e12, 1, -3);
    const wildPhoto = fc
      .record({
        head: fc.record({ heightShare: wild, eyeLine: wild, centreX: wild, rollDeg: wild, heightPx: wild }),
        backdrop: fc.record({ blurHeads: wild, depth: wild, tone: fc.tuple(wild, wild, wild) }),
        person: fc.record({ exposureEv: wild, temperatureK: fc.constantFrom(1, 5500, 1e9) }),
        lookId: fc.constantFrom(null, 'corporate', 'studio'),
      })
      .map(({ lookId, ...measured }) => ({ ...measuredAs(measured), lookId }));
    fc.assert(
      fc.property(fc.array(wildPhoto, { maxLength: 5 }), (photos) => {
        const report = judgeSet(photos, [corporate, findLook('studio')!]);
        const numbers: number[] = [];
        JSON.stringify(report, (_, value) => {
          if (typeof value === 'number') numbers.push(value);
          return value;
        });
        expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
        for (const { score } of report.photos) expect(score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('an empty set is in order', () => {
    expect(judgeSet([], [corporate])).toMatchObject({ score: 100, photos: [], alike: [] });
  });
});
