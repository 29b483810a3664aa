import type { LeftOut as Layer } from '../../batch.js';
import { sentenceFor } from '../../sentence-for.js';
import { strings } from '../../strings.js';

/** Selected layers that are left as they are, each with its reason. */
export function LeftOut({ layers }: { layers: readonly Layer[] }) {
  if (layers.length === 0) return null;
  return (
    <section class="group" aria-label={strings.batch.leftOut}>
      <h2>{strings.batch.leftOut}</h2>
      <ul class="batch-list">
        {layers.map((layer) => (
          <li class="batch-text" key={layer.nodeId}>
            <span class="batch-name" title={layer.nodeName}>
              {layer.nodeName}
            </span>
            <span class="batch-where">{reasonOf(layer)}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonOf({ code, details }: Layer): string {
  if (code === 'locked') return strings.batch.locked;
  return code === 'finished' ? strings.all.finished : sentenceFor({ code, details }, navigator.onLine).title;
}
