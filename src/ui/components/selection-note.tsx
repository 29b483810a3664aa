import type { RefusedNode } from '../../contract/photo-target.js';
import { sentenceFor } from '../sentence-for.js';
import { strings } from '../strings.js';
import { SlotButtons } from './looks/slot-buttons.js';

/** Says in plain words why the selection cannot be worked on, and what to select instead. */
export function SelectionNote({ refused }: { refused: RefusedNode }) {
  const { title, next } = sentenceFor(refused, navigator.onLine);
  return (
    <section class="empty">
      <h1>{title}</h1>
      <p class="quiet">{next}</p>
      <p class="quiet node-name">{strings.refusedNode(refused.nodeName)}</p>
      {refused.code === 'no-image-fill' && <SlotButtons slot={refused.slot ?? null} />}
    </section>
  );
}
