import { describe, expect, it } from 'vitest';
import { createPhotoPool } from '../../src/cli/photo-pool.js';
import type { Threads } from '../../src/cli/photo-threads.js';
import type { BlurErrorCode } from '../../src/contract/blur-error.js';

const never = new AbortController().signal;
const task = { path: 'a.jpg', thumbnailPx: null };

/** Threads that answer with these codes, and a record of what was started and ended. */
function fakeThreads(codes: BlurErrorCode[]) {
  const record: string[] = [];
  let started = 0;
  const start = (): Threads => {
    const name = `threads ${++started}`;
    record.push(`${name} start`);
    return {
      run: async () => {
        record.push(`${name} run`);
        return { error: { code: codes.shift() ?? 'no-person', message: '', details: {} } };
      },
      close: async () => void record.push(`${name} close`),
      destroy: async () => void record.push(`${name} destroy`),
    };
  };
  return { record, start };
}

describe('the pool of threads', () => {
  it('keeps its threads through photos that are to blame themselves', async () => {
    const { record, start } = fakeThreads(['no-person', 'image-corrupt']);
    const pool = createPhotoPool(2, start);
    await pool.run('measure', task, never);
    await pool.run('measure', task, never);
    await pool.close();
    expect(record).toEqual(['threads 1 start', 'threads 1 run', 'threads 1 run', 'threads 1 destroy']);
  });

  it.each<BlurErrorCode>(['out-of-memory', 'inference', 'host'])(
    'leaves them behind after %s, once for all in hand',
    async (code) => {
      const { record, start } = fakeThreads([code, code]);
      const pool = createPhotoPool(2, start);
      await Promise.all([pool.run('measure', task, never), pool.run('measure', task, never)]);
      expect(await pool.run('measure', task, never)).toMatchObject({ error: { code: 'no-person' } });
      await pool.close();
      expect(record.filter((line) => line.endsWith('start'))).toHaveLength(2);
      expect(record.slice(-2)).toEqual(['threads 2 run', 'threads 2 destroy']);
      expect(record).toContain('threads 1 close');
    },
  );
});
