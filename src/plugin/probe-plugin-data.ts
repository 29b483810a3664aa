import { withTemporaryRectangle } from './temporary-rectangle.js';

/** above 100 000 bytes, below 100 × 1024: tells which of them the host means by 100 kB */
const betweenLimits = 'x'.repeat(101_000);

/** Whether a layer keeps what only this plugin may read, and how much of it. */
export const probePluginData = (): string =>
  withTemporaryRectangle((node) =>
    describe(
      (value) => node.setPluginData('probe', value),
      () => node.getPluginData('probe'),
    ),
  );

/** The same for what every plugin may read. */
export const probeSharedPluginData = (): string =>
  withTemporaryRectangle((node) =>
    describe(
      (value) => node.setSharedPluginData('wideopen', 'probe', value),
      () => node.getSharedPluginData('wideopen', 'probe'),
    ),
  );

function describe(write: (value: string) => void, read: () => string): string {
  write('Grün');
  const kept = read() === 'Grün' ? 'kept' : 'lost';
  try {
    write(betweenLimits);
    return `${kept}; takes 101 000 bytes`;
  } catch (thrown) {
    return `${kept}; refuses 101 000 bytes (${thrown instanceof Error ? thrown.message : String(thrown)})`;
  }
}
