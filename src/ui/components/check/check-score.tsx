import type { Check } from '../../check.js';
import { checkSummary } from '../../check-summary.js';
import { sentenceFor } from '../../sentence-for.js';
import { strings } from '../../strings.js';

/** How alike the photos are: the score as a number and as a bar, and the photos counted. */
export function CheckScore({ check }: { readonly check: Check }) {
  const words = strings.check;
  const { report, ended, rows, onlySlots, scope } = check;
  if (ended !== null && ended !== 'stopped') {
    const { title, next } = sentenceFor(ended, navigator.onLine);
    return (
      <section class="error" role="alert">
        <p>{title}.</p>
        <p class="quiet">{next}</p>
      </section>
    );
  }
  if (report === null) return ended === 'stopped' ? <p class="note">{words.stoppedEarly}</p> : null;
  if (rows.length === 0) {
    return (
      <section class="note" aria-label={words.findings}>
        <p>{onlySlots ? words.noSlots : words.none[scope]}</p>
        <p class="quiet">{words.noneNext}</p>
      </section>
    );
  }
  return (
    <section class="score" aria-label={words.score}>
      {report.photos.length > 0 && (
        <>
          <strong class="score-number">{report.score}</strong>
          <meter
            min={0}
            max={100}
            low={60}
            high={90}
            optimum={100}
            value={report.score}
            aria-label={words.scoreOf(report.score)}
          />
        </>
      )}
      <p>{checkSummary(check)}</p>
      {ended === 'stopped' && <p class="quiet">{words.stopped}</p>}
      {report.alike.length === 0 && report.photos.length > 0 && ended === null && <p>{words.allAlike}</p>}
    </section>
  );
}
