import { strings } from '../strings.js';
import { SeveralLinks } from './several-links.js';

/** One line and one picture: what to do first. */
export function EmptyState() {
  return (
    <section class="empty">
      <svg viewBox="0 0 160 120" role="img" aria-label={strings.empty.picture}>
        <defs>
          <clipPath id="empty-frame">
            <rect x="20" y="8" width="120" height="104" rx="10" />
          </clipPath>
        </defs>
        <g clip-path="url(#empty-frame)">
          <rect class="art-room" x="20" y="8" width="120" height="104" />
          <circle class="art-light art-warm" cx="42" cy="34" r="15" />
          <circle class="art-light art-cool" cx="121" cy="42" r="19" />
          <circle class="art-light art-warm" cx="104" cy="20" r="9" />
          <circle class="art-light art-cool" cx="31" cy="72" r="10" />
          <circle class="art-light art-warm" cx="131" cy="84" r="11" />
          <path class="art-person" d="M40 116c2-26 18-34 40-34s38 8 40 34z" />
          <ellipse class="art-person" cx="80" cy="56" rx="18" ry="22" />
        </g>
        <rect class="art-frame" x="20" y="8" width="120" height="104" rx="10" />
      </svg>
      <h1>{strings.empty.title}</h1>
      <p class="quiet">{strings.empty.hint}</p>
      <SeveralLinks />
    </section>
  );
}
