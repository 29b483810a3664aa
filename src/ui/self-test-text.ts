import type { SelfTestLine } from './self-test.js';

/** The self-test as text to be sent: one fact a line, the names above each other. */
export function selfTestText(lines: readonly SelfTestLine[]): string {
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return lines.map(([name, found]) => `${name.padEnd(width)}  ${oneLine(found)}`.trimEnd()).join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
