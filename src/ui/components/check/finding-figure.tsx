import type { CheckFinding } from '../../../contract/check-finding.js';
import type { Lab } from '../../../contract/lab.js';
import type { HeadMeasures, PhotoMeasures } from '../../../contract/photo-measures.js';
import { strings } from '../../strings.js';

export interface FindingFigureProps {
  readonly finding: CheckFinding;
  readonly measures: PhotoMeasures;
  /** middle of the set */
  readonly tone: Lab | null;
}

const sidePx = 32;

/** What is off, drawn: solid as it is, dashed as it should be; nothing where words say it better. */
export function FindingFigure({ finding, measures, tone }: FindingFigureProps) {
  const { figure } = strings.check;
  const { code, measured, expected } = finding;
  const { head, backdrop } = measures;
  switch (code) {
    case 'head-size':
    case 'eye-line':
    case 'centring': {
      if (head === null || typeof expected !== 'number') return null;
      const field = ({ 'head-size': 'heightShare', 'eye-line': 'eyeLine', centring: 'centreX' } as const)[
        code
      ];
      return (
        <Figure label={figure.frame}>
          <Head head={{ ...head, [field]: expected }} isWanted />
          <Head head={head} />
        </Figure>
      );
    }
    case 'roll':
    case 'cropped':
      return head === null ? null : (
        <Figure label={figure.frame}>
          <Head head={head} />
        </Figure>
      );
    case 'outside-circle':
      return head === null ? null : (
        <Figure label={figure.frame}>
          <circle class="figure-wanted" cx={sidePx / 2} cy={sidePx / 2} r={sidePx / 2 - 1} />
          <Head head={head} />
        </Figure>
      );
    case 'blur': {
      if (typeof measured !== 'number' || typeof expected !== 'number') return null;
      const radius = (blur: number) => Math.max(1, (13 * blur) / Math.max(measured, expected));
      return (
        <Figure label={figure.blur}>
          <circle class="figure-is" cx="16" cy="16" r={radius(measured)} />
          <circle class="figure-wanted" cx="16" cy="16" r={radius(expected)} />
        </Figure>
      );
    }
    case 'tone':
      return backdrop === null || tone === null ? null : (
        <Figure label={figure.tone}>
          <rect width="16" height="32" style={{ fill: cssOf(backdrop.tone) }} />
          <rect x="16" width="16" height="32" style={{ fill: cssOf(tone) }} />
        </Figure>
      );
    default:
      return null;
  }
}

function Figure({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <svg class="figure" viewBox="0 0 32 32" role="img" aria-label={label}>
      {children}
    </svg>
  );
}

/** A head from crown to chin with its eyes, in the frame. */
function Head({ head, isWanted = false }: { head: HeadMeasures; isWanted?: boolean }) {
  const [x, y] = [head.centreX * sidePx, head.eyeLine * sidePx];
  const half = (head.heightShare * sidePx) / 2;
  return (
    <g class={isWanted ? 'figure-wanted' : 'figure-is'} transform={`rotate(${head.rollDeg} ${x} ${y})`}>
      <ellipse cx={x} cy={y} rx={half * 0.75} ry={half} />
      <path d={`M${x - half * 0.75} ${y}h${half * 1.5}`} />
    </g>
  );
}

const cssOf = ([lightness, a, b]: Lab): string => `lab(${lightness} ${a} ${b})`;
