import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileWithPhoto, startController, until } from './controller.js';

// minutes pass in these tests, and so that the VM's own turns go on, time passes by itself too
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const start = (command = 'check-page') => startController(fileWithPhoto().document, { command });
type Controller = Awaited<ReturnType<typeof start>>;

/** Notes that are on show. */
const notes = ({ toasts, dismissed }: Controller) => toasts.filter(({ id }) => !dismissed.includes(id));
const end = { text: 'Checked 12 photos.', isError: false, offersPanel: false };

test('progress is one note with a button to cancel, which follows no faster than once a second', async () => {
  const controller = await start();
  await controller.ask('task.progress', { text: '1 of 3' });
  expect(notes(controller)).toMatchObject([{ message: '1 of 3', buttonText: 'Cancel', timeoutMs: Infinity }]);
  for (const text of ['2 of 3', '3 of 3']) await controller.ask('task.progress', { text });
  await later(500);
  expect(notes(controller)).toMatchObject([{ message: '1 of 3' }]);
  await later(600);
  expect(notes(controller)).toMatchObject([{ message: '3 of 3', buttonText: 'Cancel' }]);
  await later(5000);
  expect(controller.toasts).toHaveLength(2);
});

test('a note goes only once the next one is there', async () => {
  const controller = await start();
  await controller.ask('task.progress', { text: 'a' });
  const [first] = controller.toasts;
  let shownThen = 0;
  controller.dismissed.push = (id) => {
    if (id === first?.id) shownThen = controller.toasts.length;
    return 1;
  };
  await later(1100);
  await controller.ask('task.progress', { text: 'b' });
  expect(shownThen).toBe(2);
});

test('Cancel is told to the panel, once, and nothing more is said but that it stops', async () => {
  const controller = await start();
  await controller.ask('task.progress', { text: 'a' });
  controller.plugin.pressToast(controller.toasts[0]?.id as number);
  await until(() => controller.events.includes('task.cancelled'));
  await controller.ask('task.progress', { text: 'b' });
  await later(2000);
  expect(notes(controller)).toMatchObject([{ message: 'Stopping…', buttonText: null }]);
  expect(controller.events.filter((event) => event === 'task.cancelled')).toHaveLength(1);
  await controller.ask('task.end', { ...end, text: 'Stopped after 3 photos.' });
  await later(100);
  expect(controller.closings).toEqual(['Stopped after 3 photos.']);
});

test('a panel that does not stop when told to is closed', async () => {
  const controller = await start();
  await controller.ask('task.progress', { text: 'a' });
  controller.plugin.pressToast(controller.toasts[0]?.id as number);
  for (let i = 0; i < 4; i++) {
    await later(5000);
    if (controller.plugin.isRunning) {
      controller.plugin.postFromUi({
        kind: 'request',
        id: 900 + i,
        call: 'task.progress',
        args: { text: 'x' },
      });
    }
  }
  expect(controller.closings).toEqual(['Stopped.']);
});

test('the end takes the note away and closes the plugin with its sentence', async () => {
  const controller = await start();
  await controller.ask('task.progress', { text: 'a' });
  await controller.ask('task.end', end);
  await later(100);
  expect(notes(controller)).toEqual([]);
  expect(controller.closings).toEqual([end.text]);
});

test('a bad end is a note of its own kind, and no sentence is longer than the host takes', async () => {
  const controller = await start();
  await controller.ask('task.end', { ...end, text: 'x'.repeat(300), isError: true });
  await later(100);
  expect(controller.toasts).toMatchObject([{ error: true, message: `${'x'.repeat(99)}…` }]);
  expect(controller.closings).toEqual([null]);
});

test('"Show" brings the panel, which then stays as any other', async () => {
  const controller = await start();
  await controller.ask('task.progress', { text: 'a' });
  await controller.ask('task.end', { ...end, offersPanel: true });
  expect(notes(controller)).toMatchObject([{ message: end.text, buttonText: 'Show' }]);
  controller.plugin.pressToast(notes(controller)[0]?.id as number);
  await until(() => controller.events.includes('panel.shown'));
  expect(controller.visibility).toEqual([true]);
  expect(await controller.ask('file.read', {})).toMatchObject({ task: { kind: 'check', isHeadless: false } });
  await later(900_000);
  expect(controller.closings).toEqual([]);
  expect(controller.plugin.isRunning).toBe(true);
});

test.each(['is taken away', 'goes by itself'])('an offer that %s closes the plugin', async (way) => {
  const controller = await start();
  await controller.ask('task.end', { ...end, offersPanel: true });
  if (way === 'is taken away') controller.plugin.dismissToast(notes(controller)[0]?.id as number);
  await later(way === 'is taken away' ? 10 : 21_000);
  expect(controller.closings).toEqual([null]);
});

test('a panel that never says a word is closed after a minute', async () => {
  const controller = await start();
  await later(58_000);
  expect(controller.plugin.isRunning).toBe(true);
  await later(3000);
  expect(controller.closings).toEqual(['Wide Open got no further and has stopped.']);
});

test('a panel that falls silent is closed after five minutes, one that speaks is not', async () => {
  const controller = await start();
  for (let i = 0; i < 3; i++) {
    await controller.ask('task.progress', { text: `${i}` });
    await later(290_000);
    expect(controller.plugin.isRunning).toBe(true);
  }
  await later(20_000);
  expect(controller.closings).toEqual(['Wide Open got no further and has stopped.']);
});

test('a panel that is seen from the start is neither hurried nor ended', async () => {
  const controller = await start('check');
  await controller.ask('task.progress', { text: 'a' });
  await controller.ask('task.end', end);
  await later(900_000);
  expect(controller.toasts).toEqual([]);
  expect(controller.closings).toEqual([]);
});
