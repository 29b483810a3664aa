import type { WriteStream } from 'node:tty';

/** Tells people how far a run over many photos is. */
export interface ProgressDisplay {
  /** one photo has come through; the time it took goes into what is said of the time left */
  done(line: string): void;
  /** one photo had been done before */
  skipped(): void;
  failed(line: string): void;
  /** something that has to stay to be read */
  say(line: string): void;
  /** Takes the bar away. */
  end(): void;
}

const barWidth = 24;

/**
 * On a terminal one line that is written over, with only failures staying; anywhere else one line for each photo.
 * @param now - milliseconds of a clock that never goes back
 */
export function createProgressDisplay(
  total: number,
  out: Pick<WriteStream, 'write' | 'isTTY'>,
  errors: Pick<WriteStream, 'write'>,
  now: () => number = () => performance.now(),
): ProgressDisplay {
  const startedMs = now();
  let [worked, skipped, failed] = [0, 0, 0];
  const clear = () => void (out.isTTY && out.write('\r\x1b[K'));
  const draw = () => {
    if (!out.isTTY) return;
    const through = worked + skipped;
    const filled = Math.round((through / total) * barWidth);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    const left = worked === 0 ? null : ((now() - startedMs) / worked) * (total - through);
    const parts = [
      `${through} of ${total}`,
      failed > 0 ? `${failed} failed` : '',
      left === null ? '' : timeLeft(left),
    ];
    out.write(`\r\x1b[K${bar} ${parts.filter((part) => part !== '').join(', ')}`);
  };
  const above = (stream: Pick<WriteStream, 'write'>, line: string) => {
    clear();
    stream.write(`${line}\n`);
    draw();
  };
  const counted = (line: string) => `${worked + skipped} of ${total}: ${line}`;
  draw();
  return {
    done(line) {
      worked++;
      if (out.isTTY) draw();
      else out.write(`${counted(line)}\n`);
    },
    skipped() {
      skipped++;
      draw();
    },
    failed(line) {
      worked++;
      failed++;
      above(errors, counted(line));
    },
    say: (line) => above(out, line),
    end: clear,
  };
}

function timeLeft(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'less than a minute left';
  if (minutes < 90) return `about ${minutes} minute${minutes === 1 ? '' : 's'} left`;
  return `about ${Math.round(minutes / 60)} hours left`;
}
