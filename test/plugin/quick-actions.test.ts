import { expect, test } from 'vitest';
import type { ParameterAnswer } from '../../playground/host/api-parameters.js';
import type { StartPluginOptions } from '../../playground/host/start-plugin.js';
import { type FileLooksContent, noFileLooks, packFileLooks } from '../../src/contract/file-looks.js';
import type { Look } from '../../src/contract/look.js';
import { looks as shipped } from '../../src/contract/looks.js';
import { runScript } from '../playground/host/scripted-plugin.js';
import { builtCode } from './built-code.js';
import { apply, fileWithPhoto, pause, recipeDraft, startController, until } from './controller.js';

const look = (id: string, name: string, word = 'Own'): Look => ({
  ...{ id, name, word, suits: 'Annual reports', version: 1 },
  settings: recipeDraft.settings,
});
const acme = look('acme', 'Acme');
const beta = look('beta', 'Beta', '');

function fileWith(content: Partial<FileLooksContent> = {}) {
  const file = fileWithPhoto();
  const text = packFileLooks({ ...noFileLooks, ...content });
  file.document.change(file.document.root.id, { sharedPluginData: { 'wideopen/looks': text } });
  const id = file.add([file.photo]);
  file.document.select([id]);
  file.document.forgetHistory();
  return { ...file, id };
}

/** Runs the built controller while somebody enters the parameters of "Apply look". */
async function ask(document: StartPluginOptions['document'], options: Partial<StartPluginOptions> = {}) {
  const run = await runScript('', {
    ...{ document, code: await builtCode(), command: 'apply-look', asksParameters: true },
    ...options,
  });
  const answers: ParameterAnswer[] = [];
  const enter = async (query: string) => {
    answers.length = 0;
    run.plugin.enter({ key: 'look', query, parameters: {} }, (answer) => answers.push(answer));
    await until(() => answers.length > 0);
    expect(answers).toHaveLength(1);
    return answers[0] as ParameterAnswer;
  };
  return { ...run, enter };
}

const names = (answer: ParameterAnswer) =>
  answer.kind === 'suggestions' ? answer.suggestions.map(({ name }) => name) : answer;

test('the file’s looks come first, its default before the others, and those that ship after them', async () => {
  const { document } = fileWith({ looks: [acme, beta], defaultLookId: 'beta' });
  const { enter, plugin } = await ask(document);
  const answer = await enter('');
  expect(names(answer)).toEqual([
    'Beta',
    'Acme – Own',
    ...shipped.map(({ name, word }) => `${name} – ${word}`),
  ]);
  const data = answer.kind === 'suggestions' ? answer.suggestions.map((each) => each.data) : [];
  expect(data).toEqual(['beta', 'acme', ...shipped.map(({ id }) => id)]);
  plugin.close();
});

test('a look of the file stands in for a shipped one, and a shipped one may be the default', async () => {
  const { document } = fileWith({ looks: [look('counsel', 'Ours')], defaultLookId: 'studio' });
  const { enter, plugin } = await ask(document);
  const found = names(await enter(''));
  expect(found).toHaveLength(shipped.length);
  expect(found).toEqual(expect.not.arrayContaining(['Counsel – Subtle']));
  expect([...(found as string[])].slice(0, 2)).toEqual(['Studio – Replaced', 'Ours – Own']);
  plugin.close();
});

test('in a file without looks of its own, what most people take is the first', async () => {
  const { document } = fileWith();
  const { enter, plugin } = await ask(document);
  expect((names(await enter('')) as string[]).slice(0, 2)).toEqual([
    'Corporate – Gentle',
    'Counsel – Subtle',
  ]);
  plugin.close();
});

test('what is typed is looked for in name, word and purpose', async () => {
  const { document } = fileWith({ looks: [acme, beta] });
  const { enter, plugin } = await ask(document);
  expect(names(await enter(' ACM'))).toEqual(['Acme – Own']);
  expect(names(await enter('annual'))).toEqual(['Acme – Own', 'Beta']);
  expect(names(await enter('subtle'))).toEqual(['Counsel – Subtle']);
  expect(names(await enter('no such thing'))).toEqual([]);
  plugin.close();
});

test('a file that is locked to one look offers that one, and takes no other', async () => {
  const { document } = fileWith({ looks: [acme, beta], defaultLookId: 'beta', lockedLookId: 'acme' });
  const { enter, plugin, closings } = await ask(document);
  expect(names(await enter(''))).toEqual(['Acme – Own']);
  plugin.runWith({ look: 'beta' });
  await until(() => !plugin.isRunning);
  expect(closings).toEqual(['In this file every photo gets the look “Acme”.']);
});

test.each<[string, (file: ReturnType<typeof fileWith>) => void, Partial<StartPluginOptions>, string]>([
  ['nothing is selected', ({ document }) => document.select([]), {}, 'Select a photo first.'],
  ['no photo is selected', ({ document, add }) => document.select([add([])]), {}, 'Select a photo first.'],
  ['nothing may be changed', () => undefined, { editorType: 'dev' }, 'You can only look at this file.'],
])('when %s, the quick action says so', async (_, prepare, options, message) => {
  const file = fileWith();
  prepare(file);
  const { enter, plugin } = await ask(file.document, options);
  expect(await enter('')).toEqual({ kind: 'error', message });
  plugin.close();
});

test('while parameters are entered nothing runs and nothing is written; then it runs with what was chosen', async () => {
  const { document } = fileWith({ looks: [acme] });
  const root = document.root;
  const controller = await ask(document);
  await controller.enter('a');
  await pause(50);
  expect(document.root).toBe(root);
  expect([controller.posted, controller.toasts, controller.closings]).toEqual([[], [], []]);
  const asked = () => controller.posted as { result?: { task?: unknown } }[];
  controller.plugin.runWith({ look: 'acme' });
  await pause(20);
  controller.plugin.uiLoaded();
  controller.plugin.postFromUi({ kind: 'request', id: 1, call: 'file.read', args: {} });
  await until(() => asked().length > 0);
  expect(asked()[0]?.result?.task).toEqual({ kind: 'apply-look', lookId: 'acme', isHeadless: true });
  expect(document.canUndo).toBe(false);
  controller.plugin.close();
});

test('from the menu, without parameters, the panel opens on its looks', async () => {
  const controller = await startController(fileWith().document, { command: 'apply-look' });
  expect(controller.shown).toMatchObject([{ visible: true }]);
  expect(await controller.ask('file.read', {})).toMatchObject({
    task: { kind: 'apply-look', lookId: null, isHeadless: false },
  });
});

test.each<[string, object, (file: ReturnType<typeof fileWith>) => void, string]>([
  ['apply-look', { look: 'gone' }, () => undefined, 'This file has no such look any more.'],
  ['apply-look', { look: 7 }, () => undefined, 'This file has no such look any more.'],
  ['apply-look', { look: 'acme' }, ({ document }) => document.select([]), 'Select a photo first.'],
  [
    'apply-look',
    { look: 'acme' },
    ({ document }) => document.setAccess('view'),
    'You can only look at this file, so nothing was changed.',
  ],
  ['reapply', {}, () => undefined, 'Select a photo that Wide Open has blurred.'],
  ['reapply', {}, ({ document }) => document.select([]), 'Select a photo first.'],
  [
    'reapply',
    {},
    ({ document }) => document.setAccess('view'),
    'You can only look at this file, so nothing was changed.',
  ],
])('%s with %j may end at once, with a sentence', async (command, parameters, prepare, text) => {
  const file = fileWith({ looks: [acme] });
  prepare(file);
  const run = await ask(file.document, { command });
  run.plugin.runWith({ ...parameters });
  await until(() => !run.plugin.isRunning);
  expect(run.closings).toEqual([text]);
  expect(run.failures).toEqual([]);
});

test('"Re-apply look" runs unseen for a photo that was finished, and for one whose picture is another by now', async () => {
  const file = fileWith();
  const first = await startController(file.document);
  await apply(first);
  first.plugin.close();
  for (const imageHash of [null, file.source]) {
    if (imageHash) file.document.change(file.id, { fills: [{ ...file.photo, imageHash }] });
    const controller = await startController(file.document, { command: 'reapply' });
    expect(controller.shown).toMatchObject([{ visible: false }]);
    expect(await controller.ask('file.read', {})).toMatchObject({
      task: { kind: 'reapply', lookId: null, isHeadless: true },
    });
    controller.plugin.close();
  }
});

test.each([
  ['check-page', true],
  ['check', false],
])('%s checks the page, with nothing selected and where one may only look', async (command, isHeadless) => {
  const { document } = fileWith();
  document.select([]);
  document.setAccess('view');
  const controller = await startController(document, { command });
  expect(controller.shown).toMatchObject([{ visible: !isHeadless }]);
  expect(await controller.ask('file.read', {})).toMatchObject({
    task: { kind: 'check', lookId: null, isHeadless },
    canEdit: false,
  });
});
