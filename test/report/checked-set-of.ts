import type { CheckFinding } from '../../src/contract/check-finding.js';
import { looks } from '../../src/contract/looks.js';
import type { PhotoReport } from '../../src/contract/photo-report.js';
import type { CheckedSet } from '../../src/report/checked-set.js';

const measures: PhotoReport['measures'] = {
  head: null,
  backdrop: null,
  person: null,
  verdict: { code: 'good', reasons: [], expectedError: 0.01 },
};

/** A photo's report as a check would give it. */
export const photoReport = (id: string, findings: readonly CheckFinding[] = []): PhotoReport => ({
  ...{ id, measures, findings, ignored: [], alignTo: null },
  score: findings.length === 0 ? 100 : 60,
});

/** A photo that could not be measured. */
export const noPerson = {
  ...{ id: 'cat.png', words: 'no person found' },
  error: { code: 'no-person', message: '', details: {} },
} as const;

/** A set with these photos, worst first. */
export const checkedSetOf = (photos: readonly PhotoReport[], more: Partial<CheckedSet> = {}): CheckedSet => ({
  ...{ title: '', looks: [looks[1]!], names: new Map() },
  report: {
    score:
      photos.length === 0
        ? 100
        : Math.floor(photos.reduce((sum, { score }) => sum + score, 0) / photos.length),
    photos,
    medians: {
      ...{ heightShare: null, eyeLine: null, centreX: null, blurHeads: null },
      ...{ tone: null, temperatureK: null, exposureEv: null },
    },
    alike: [],
  },
  failed: [],
  thumbnails: new Map(),
  ...more,
});
