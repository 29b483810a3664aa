import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/runtime/one-at-a-time.js';

test('a task starts when the one before it has settled, in order', async () => {
  const queue = oneAtATime();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} starts`);
    await new Promise((resume) => setTimeout(resume, name === 'first' ? 20 : 0));
    seen.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([queue(task('first')), queue(task('second')), queue(task('third'))]);
  expect(results).toEqual(['first', 'second', 'third']);
  expect(seen).toEqual([
    'first starts',
    'first ends',
    'second starts',
    'second ends',
    'third starts',
    'third ends',
  ]);
});

test('a task that rejects rejects its own call only', async () => {
  const queue = oneAtATime();
  const failing = queue(() => Promise.reject(new Error('no')));
  const next = queue(() => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});
