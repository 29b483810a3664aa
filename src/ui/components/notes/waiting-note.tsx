import { strings } from '../../strings.js';
import { useLasting } from '../use-lasting.js';

const longMs = 4000;

/** Until the file has answered for the first time. */
export function WaitingNote() {
  const isLong = useLasting(true, longMs);
  return (
    <>
      <p class="quiet">{strings.waiting}</p>
      {isLong && <p class="quiet">{strings.waitingLong}</p>}
    </>
  );
}
