import { medianOf } from '../metrics/median-of.js';
import { type Bound, excess, holds, type Target, targets } from '../targets.js';
import { type ContenderName, contenders } from './contender.js';
import type { MatteKind, Row } from './task.js';

interface Column {
  readonly heading: string;
  readonly contender: ContenderName;
  readonly matte: MatteKind;
}

const ours: readonly Column[] = [
  { heading: 'exact matte', contender: 'ours', matte: 'exact' },
  { heading: 'predicted matte', contender: 'ours', matte: 'predicted' },
  { heading: 'matte +1 px', contender: 'ours', matte: 'grown' },
  { heading: 'matte −1 px', contender: 'ours', matte: 'shrunk' },
];
const sideBySide: readonly Column[] = (Object.keys(contenders) as ContenderName[]).map((contender) => ({
  heading: contenders[contender].heading,
  contender,
  matte: 'exact',
}));

/** All values of a measure in one column: over scenes and discs, or the one of the probes. */
interface Cell {
  readonly values: readonly number[];
  readonly bound: Bound;
}

function cellOf(rows: readonly Row[], target: Target, { contender, matte }: Column): Cell {
  const values = rows
    .filter((row) => row.contender === contender && (row.matte ?? 'exact') === matte)
    .map(({ measured }) => measured[target.measure])
    .filter((value) => value !== undefined)
    // A scene without hair has no hair zone; a probe that shows nothing has failed.
    .filter((value) => target.of === 'probe' || !Number.isNaN(value));
  const bound = matte === 'predicted' ? (target.predicted ?? target.exact) : target.exact;
  return { values, bound };
}

const worstOf = ({ values, bound }: Cell): number =>
  values.reduce((worst, value) => (excess(value, bound) > excess(worst, bound) ? value : worst));

function written(value: number, unit: Target['unit']): string {
  if (Number.isNaN(value)) return 'none';
  if (!Number.isFinite(value)) return '∞';
  if (unit === '%') return `${(100 * value).toFixed(1)} %`;
  if (unit === 'dB') return value.toFixed(1);
  if (!Number.isInteger(value) && value > 0.9 && value < 1.1) return value.toFixed(3);
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

/** Of many values the worst, the median and how many hold. */
function cellText(cell: Cell, { unit, of }: Target): string {
  const { values, bound } = cell;
  if (values.length === 0) return '–';
  const worst = written(worstOf(cell), unit);
  if (of === 'probe') return worst;
  const held = values.filter((value) => holds(value, bound)).length;
  return `${worst} (${written(medianOf(values), unit)}) ${held}/${values.length}`;
}

function boundText({ exact, predicted, unit }: Target): string {
  const one = ({ atLeast, atMost }: Bound) => {
    if (atLeast === undefined) return `≤ ${written(atMost!, unit)}`;
    return atMost === undefined
      ? `≥ ${written(atLeast, unit)}`
      : `${written(atLeast, unit)} … ${written(atMost, unit)}`;
  };
  return predicted && one(predicted) !== one(exact) ? `${one(exact)} / ${one(predicted)}` : one(exact);
}

const gatedMattes: readonly MatteKind[] = ['exact', 'predicted'];

/** The targets that the product misses, by name. A target holds when it holds on every scene with every disc. */
export function missedTargets(rows: readonly Row[]): string[] {
  return targets
    .filter((target) => !target.reportedOnly)
    .flatMap((target) =>
      gatedMattes
        .filter((matte) => {
          const { values, bound } = cellOf(rows, target, { heading: '', contender: 'ours', matte });
          return values.some((value) => !holds(value, bound));
        })
        .map((matte) => `${target.label} (${matte} matte)`),
    );
}

function tableOf(rows: readonly Row[], columns: readonly Column[], withVerdict: boolean): string[][] {
  const head = [
    'measure',
    'target',
    ...columns.map(({ heading }) => heading),
    ...(withVerdict ? ['verdict'] : []),
  ];
  const body = targets.map((target) => {
    const cells = columns.map((column) => cellOf(rows, target, column));
    const missed = cells.some(
      ({ values, bound }, i) =>
        gatedMattes.includes(columns[i].matte) && values.some((value) => !holds(value, bound)),
    );
    const verdict = target.reportedOnly ? 'told only' : missed ? 'FAILS' : 'holds';
    return [
      target.label,
      boundText(target),
      ...cells.map((cell) => cellText(cell, target)),
      ...(withVerdict ? [verdict] : []),
    ];
  });
  return [head, ...body];
}

/** The product against its targets. */
export const productTable = (rows: readonly Row[]): string[][] => tableOf(rows, ours, true);

/** The product beside the others, the exact matte given to all. */
export const rivalTable = (rows: readonly Row[]): string[][] => tableOf(rows, sideBySide, false);

/** A line for every scene, disc and matte of the product. */
export function sceneTable(rows: readonly Row[]): string[][] {
  const shown = targets.filter(({ of }) => of === 'scene');
  const head = ['scene', 'disc', 'matte', ...shown.map(({ label }) => label)];
  const body = rows
    .filter(({ scene, contender }) => scene !== undefined && contender === 'ours')
    .map(({ scene, discShare, matte, measured }) => [
      scene!,
      discShare === undefined ? '' : `${Math.round(discShare * 100)} %`,
      matte!,
      ...shown.map(({ measure, unit, exact, predicted }) => {
        const value = measured[measure];
        if (value === undefined || Number.isNaN(value)) return '';
        const isMissed = !holds(value, matte === 'predicted' ? (predicted ?? exact) : exact);
        return `${written(value, unit)}${isMissed ? ' !' : ''}`;
      }),
    ]);
  return [head, ...body];
}
