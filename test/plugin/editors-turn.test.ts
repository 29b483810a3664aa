import { expect, test } from 'vitest';
import { createTurns } from '../../src/plugin/editors-turn.js';

function work(ms: number): void {
  const untilMs = Date.now() + ms;
  while (Date.now() < untilMs);
}

test('the editor has its turn several times in a long piece of work, and none in a short one', async () => {
  const takeTurns = createTurns();
  let turns = 0;
  const editor = setInterval(() => turns++, 0);
  expect(takeTurns()).toBeUndefined();
  for (let i = 0; i < 60; i++) {
    work(2);
    await takeTurns();
  }
  clearInterval(editor);
  expect(turns).toBeGreaterThan(3);
  expect(turns).toBeLessThan(60);
});
