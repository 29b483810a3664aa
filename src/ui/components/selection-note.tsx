import type { SelectionView } from '../selection-view.js';
import { sentenceFor } from '../sentence-for.js';
import { strings } from '../strings.js';

/** Says in plain words why the selection cannot be worked on, and what to select instead. */
export function SelectionNote({ view }: { view: Extract<SelectionView, { kind: 'several' | 'refused' }> }) {
  if (view.kind === 'several') {
    return (
      <section class="empty">
        <StackedPhotos />
        <h1>{strings.several.title}</h1>
        <p class="quiet">{strings.several.hint(view.count)}</p>
      </section>
    );
  }
  const { title, next } = sentenceFor(view.refused);
  return (
    <section class="empty">
      <h1>{title}</h1>
      <p class="quiet">{next}</p>
      <p class="quiet node-name">{strings.refusedNode(view.refused.nodeName)}</p>
    </section>
  );
}

const StackedPhotos = () => (
  <svg viewBox="0 0 160 96" aria-hidden="true">
    <rect class="art-room" x="34" y="10" width="60" height="60" rx="8" />
    <rect class="art-frame" x="34" y="10" width="60" height="60" rx="8" />
    <rect class="art-room" x="66" y="26" width="60" height="60" rx="8" />
    <path class="art-person" d="M76 86c1-14 9-18 20-18s19 4 20 18z" />
    <ellipse class="art-person" cx="96" cy="52" rx="10" ry="12" />
    <rect class="art-frame" x="66" y="26" width="60" height="60" rx="8" />
  </svg>
);
