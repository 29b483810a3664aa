import { expect, test } from 'vitest';
import type { ParameterAnswer } from '../../../playground/host/api-parameters.js';
import { pause, until } from '../../plugin/controller.js';
import { runScript } from './scripted-plugin.js';

test('a plugin without parameters hears of its run once, later, with its command and nothing else', async () => {
  const run = await runScript(
    `figma.on('run', (event) => console.log(event.command, event.parameters)); console.log('first');`,
    { command: 'edit' },
  );
  await until(() => run.logged.length === 2);
  expect(run.logged).toEqual(['first', ['edit', undefined]]);
  run.plugin.close();
});

test('while parameters are entered the plugin is asked, may look, and may change and show nothing', async () => {
  const run = await runScript(
    `figma.parameters.on('input', ({ key, query, parameters, result }) => {
      if (query === 'wrong') return result.setError('No');
      if (query === 'slow') return result.setLoadingMessage('Wait');
      result.setSuggestions(['a', { name: 'b', data: { id: 7 } }, { name: key + query + JSON.stringify(parameters) }]);
    });
    console.log(figma.currentPage.name);
    console.log(attempt(() => figma.createRectangle()));
    console.log(attempt(() => figma.root.setPluginData('a', 'b')));
    console.log(attempt(() => figma.showUI('')));
    figma.on('run', ({ command, parameters }) => {
      figma.createRectangle();
      console.log(command, parameters);
    });`,
    { command: 'paint', asksParameters: true },
  );
  const answers: ParameterAnswer[] = [];
  const enter = async (query: string) => {
    const count = answers.length;
    run.plugin.enter({ key: 'k', query, parameters: { before: 1 } }, (answer) => answers.push(answer));
    await until(() => answers.length > count);
    return answers.at(-1);
  };
  expect(await enter('wrong')).toEqual({ kind: 'error', message: 'No' });
  expect(await enter('slow')).toEqual({ kind: 'loading', message: 'Wait' });
  expect(await enter('q')).toEqual({
    kind: 'suggestions',
    suggestions: [
      { name: 'a', data: 'a' },
      { name: 'b', data: { id: 7 } },
      { name: 'kq{"before":1}', data: 'kq{"before":1}' },
    ],
  });
  await pause(20);
  const refusal = 'Cannot change the document in query mode';
  expect(run.logged).toEqual([
    'Page 1',
    `Error: in createRectangle: ${refusal}`,
    `Error: in setPluginData: ${refusal}`,
    'Error: in showUI: Cannot show UI in query mode',
  ]);
  run.plugin.runWith({ k: { id: 7 } });
  await until(() => run.logged.length === 5);
  expect(run.logged[4]).toEqual(['paint', { k: { id: 7 } }]);
  expect(run.document.children(run.document.currentPage.id)).toHaveLength(1);
  run.plugin.close();
});

test('a plugin that is left while it is asked ends, and the next may write', async () => {
  const { plugin, document } = await runScript('figma.parameters.on("input", () => {});', {
    asksParameters: true,
  });
  plugin.close();
  const next = await runScript('figma.createRectangle(); console.log("done");', { document });
  expect(next.logged).toEqual(['done']);
});

const notes = `const tell = (text, options) => figma.notify(text, { ...options, onDequeue: (reason) => console.log(text, reason) });`;

test('a note says why it has gone: by itself, by its button, by the person, by the plugin; once', async () => {
  const run = await runScript(
    `${notes}
    tell('short', { timeout: 10 });
    const action = () => { console.log('pressed'); };
    tell('button', { timeout: Infinity, button: { text: 'Go', action } });
    tell('stays', { timeout: Infinity, button: { text: 'Go', action: () => false } });
    tell('taken', {});
    const own = tell('own', {});
    own.cancel();
    own.cancel();`,
  );
  const id = (message: string) => run.toasts.find((toast) => toast.message === message)?.id as number;
  run.plugin.pressToast(id('button'));
  run.plugin.pressToast(id('stays'));
  run.plugin.dismissToast(id('taken'));
  run.plugin.dismissToast(id('taken'));
  await until(() => run.dismissed.includes(id('short')));
  expect(run.logged).toEqual([
    ['own', 'dismiss'],
    'pressed',
    ['button', 'action_button_click'],
    ['taken', 'dismiss'],
    ['short', 'timeout'],
  ]);
  expect(run.dismissed).not.toContain(id('stays'));
  run.plugin.close();
  expect(run.dismissed).toContain(id('stays'));
  expect(run.logged).toHaveLength(5);
});
