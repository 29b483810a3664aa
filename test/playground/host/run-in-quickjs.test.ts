import { newQuickJSWASMModuleFromVariant, newVariant, RELEASE_SYNC } from 'quickjs-emscripten';
import { expect, test } from 'vitest';
import { DesignDocument } from '../../../playground/host/design-document.js';
import { vmMemory } from '../../../playground/host/vm-memory.js';
import { pause, until } from '../../plugin/controller.js';
import { pngBytes } from '../../plugin/image-bytes.js';
import { runScript } from './scripted-plugin.js';

test('a plugin has figma, its page, a console and timers, and nothing else of a browser or of Node', async () => {
  const run =
    await runScript(`console.log(Object.keys(globalThis).filter((name) => name !== 'attempt').sort());
    console.log(['TextEncoder', 'URL', 'atob', 'crypto', 'performance', 'Intl', 'document', 'window', 'process', 'require',
      'WebAssembly', 'Worker', 'Blob'].filter((name) => name in globalThis));`);
  expect(run.logged).toEqual([
    ['__html__', 'clearInterval', 'clearTimeout', 'console', 'figma', 'setInterval', 'setTimeout'],
    [],
  ]);
});

test('it cannot reach the host through what it is given', async () => {
  const run =
    await runScript(`console.log(attempt(() => figma.constructor.host), attempt(() => figma.ui.constructor.host));
    console.log(attempt(() => figma.notify.constructor('return typeof process')()));`);
  expect(run.logged).toEqual([[undefined, undefined], 'undefined']);
});

test('timers run, repeat, and stop', async () => {
  const run = await runScript(`let n = 0;
    const repeating = setInterval(() => { n += 1; if (n === 3) { clearInterval(repeating); console.log(n); } }, 2);
    clearTimeout(setTimeout(() => console.log('cleared'), 1));
    setTimeout(() => console.log('once'));`);
  await until(() => run.logged.includes(3));
  await pause(20);
  expect([...run.logged].sort()).toEqual([3, 'once']);
});

test('closing runs the close handler at once, stops timers, ends the API and frees the VM', async () => {
  const run = await runScript(`figma.on('close', () => { console.log('closing'); figma.closePlugin(); });
    setTimeout(() => console.log('never'), 300);
    setInterval(() => console.log('never'), 300);
    new Promise(() => 1).then(console.log);
    figma.getImageByHash('x');
    setTimeout(() => { figma.closePlugin('bye'); console.log(attempt(() => figma.currentPage)); }, 1);`);
  await until(() => run.closings.length > 0);
  // Long after the timers would have rung, which a busy machine must not let ring before the end.
  await pause(400);
  expect(run.closings).toEqual(['bye']);
  expect(run.logged).toEqual(['closing', 'Error: in get_currentPage: The plugin has been closed']);
  expect(run.plugin.isRunning).toBe(false);
  expect(run.failures).toEqual([]);
});

test('a person may close it while it waits for the host; nothing of it runs on', async () => {
  const document = new DesignDocument();
  const { hash } = document.images.add(pngBytes(3, 3));
  document.images.faults.delayMs = 20;
  const run = await runScript(
    `figma.getImageByHash('${hash}').getBytesAsync().then(() => console.log('never'), () => console.log('never'));`,
    { document },
  );
  run.plugin.close();
  run.plugin.close();
  await pause(60);
  expect(run.closings).toEqual([null]);
  expect(run.logged).toEqual([]);
});

test('an exception that nobody caught is told, in code, callbacks and timers alike', async () => {
  const run = await runScript(`setTimeout(() => { throw new RangeError('in a timer'); });
    figma.on('selectionchange', () => { throw 'in a listener'; });
    throw new TypeError('in the code');`);
  run.document.select([]);
  await until(() => run.failures.length === 3);
  expect(run.failures.map((error) => `${error.name}: ${error.message}`).sort()).toEqual([
    'Error: in a listener',
    'RangeError: in a timer',
    'TypeError: in the code',
  ]);
});

test('endless loops and endless memory end in an error, not in a hang', async () => {
  const loop = await runScript('for (;;);', { longestTurnMs: 100 });
  expect(loop.failures.map((error) => error.message)).toEqual(['interrupted']);
  const memory = await runScript('const all = []; for (;;) all.push(new Uint8Array(1_000_000));', {
    quickjs: await newQuickJSWASMModuleFromVariant(
      newVariant(RELEASE_SYNC, { wasmMemory: vmMemory(60_000_000) }),
    ),
  });
  expect(memory.failures.map((error) => error.message)).toEqual(['out of memory']);
});

test('memory that grows in the middle of a job does no harm', async () => {
  const run = await runScript(`(async () => {
      const kept = [];
      for (let i = 0; i < 6; i++) {
        await null;
        kept.push(new Uint8Array(9_000_000));
        figma.ui.postMessage({ i, list: Object.keys({ a: 1, b: 2 }), bytes: kept[i] });
      }
    })();
    figma.showUI('');`);
  run.plugin.uiLoaded();
  await until(() => run.posted.length === 6 || run.failures.length > 0);
  expect(run.failures).toEqual([]);
  expect(run.posted.map((message) => (message as { i: number; list: string[] }).i)).toEqual([
    0, 1, 2, 3, 4, 5,
  ]);
  expect(run.posted[5]).toMatchObject({ list: ['a', 'b'], bytes: { length: 9_000_000 } });
  run.plugin.close();
  await pause(5);
});
