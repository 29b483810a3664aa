import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, launchBrowser } from '../../browser.js';
import {
  type OpenPlayground,
  type OpenPlaygroundOptions,
  openPlayground,
} from '../../e2e/open-playground.js';

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const manifest = JSON.stringify({
  id: 'stub',
  name: 'Stub plugin',
  permissions: ['teamlibrary'],
  menu: [
    { command: 'open', name: 'Open' },
    {
      command: 'paint',
      name: 'Paint it',
      parameters: [
        { key: 'colour', name: 'Colour', description: 'Any of three' },
        { key: 'tone', name: 'Tone' },
      ],
    },
    { name: 'Advanced', menu: [{ command: 'self-test', name: 'Self-test' }] },
  ],
  relaunchButtons: [
    { command: 'edit', name: 'Edit it' },
    { command: 'again', name: 'Do it again', multipleSelection: true },
    { command: 'check', name: 'Check the page' },
  ],
});

/** Suggests colours, refuses two letters, writes what it is run with onto the page, and says so. */
const code = `"use strict";
figma.parameters.on('input', ({ key, query, parameters, result }) => {
  if (query === 'zz') return result.setError('There is no such colour.');
  const list = key === 'colour' ? ['Red', 'Green', 'Blue'] : ['Light', 'Dark'];
  const found = list.filter((name) => name.toLowerCase().includes(query));
  result.setSuggestions(found.map((name) => ({ name: name + (parameters.colour ? ' ' + parameters.colour : ''), data: name.length })));
});
async function readLibrary() {
  const [{ key }] = await figma.teamLibrary.getAvailableLibraryVariableCollectionsAsync();
  const listed = await figma.teamLibrary.getVariablesInLibraryCollectionAsync(key);
  const fNumber = await figma.variables.importVariableByKeyAsync(listed.find(({ name }) => name === 'Lens/f-number').key);
  figma.closePlugin(JSON.stringify(Object.values(fNumber.valuesByMode)));
}
figma.on('run', ({ command, parameters }) => {
  if (command === 'self-test') return readLibrary();
  if (command === 'open') {
    figma.currentPage.setRelaunchData({ check: 'All of them' });
    for (const node of figma.currentPage.selection) node.setRelaunchData({ edit: '', again: '' });
  }
  figma.closePlugin(command + ' ' + JSON.stringify(parameters));
});`;

let browser: Browser;

describe.skipIf(!browserPath)('the editor’s quick actions', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function withPlayground(
    options: OpenPlaygroundOptions,
    work: (open: OpenPlayground) => Promise<void>,
  ): Promise<void> {
    const replaced = { '/plugin/manifest.json': manifest, '/plugin/code.js': code };
    const open = await openPlayground({ browser, runs: false, replaced, ...options });
    try {
      await work(open);
      expect(open.consoleErrors).toEqual([]);
    } finally {
      await open.close();
    }
  }

  const options = (open: OpenPlayground) =>
    open.page.locator('.quick-actions [role=option]').allTextContents();
  const notes = async (open: OpenPlayground) => (await open.notifications()).map(({ message }) => message);

  test('a command is found, its parameters are entered, and it runs with them, all by keyboard', () =>
    withPlayground({}, async (open) => {
      await open.page.keyboard.press('Control+/');
      expect(await options(open)).toEqual(['Open', 'Paint it', 'Self-test']);
      await open.page.keyboard.type('pai');
      expect(await options(open)).toEqual(['Paint it']);
      await open.page.keyboard.press('Enter');
      await open.page.getByRole('option', { name: 'Green' }).waitFor();
      expect(await options(open)).toEqual(['Red', 'Green', 'Blue']);
      await open.page.keyboard.press('ArrowDown');
      const field = open.page.getByRole('combobox', { name: 'Colour' });
      const marked = await field.getAttribute('aria-activedescendant');
      expect(await open.page.locator(`#${marked}`).textContent()).toBe('Green');
      await open.page.keyboard.press('Enter');
      await open.page.getByRole('option', { name: 'Dark 5' }).waitFor();
      await open.page.keyboard.type('dark');
      await open.page.waitForFunction(
        () => document.querySelectorAll('.quick-actions [role=option]').length === 1,
      );
      await open.page.keyboard.press('Enter');
      await open.page.getByText('paint {"colour":5,"tone":4}').waitFor();
      expect(await open.page.getByRole('dialog').count()).toBe(0);
    }));

  test('errors are shown, letters are no keys of the editor, and Escape ends it with nothing run', () =>
    withPlayground({}, async (open) => {
      await open.select('Daniel Moreau');
      await open.page.getByRole('button', { name: 'Quick actions' }).click();
      await open.page.getByRole('option', { name: 'Paint it' }).click();
      await open.page.getByRole('option', { name: 'Red' }).waitFor();
      await open.page.keyboard.type('zz');
      await open.page.getByText('There is no such colour.').waitFor();
      expect(await options(open)).toEqual([]);
      await open.page.keyboard.press('Enter');
      await open.page.keyboard.press('Backspace');
      expect((await open.snapshot()).nodes.some(({ name }) => name === 'Daniel Moreau')).toBe(true);
      await open.page.keyboard.press('Escape');
      const { selection, running } = await open.snapshot();
      expect([selection, running]).toEqual([['Daniel Moreau'], false]);
      expect(await notes(open)).toEqual([]);
    }));

  test('buttons that a plugin leaves on the page and on layers are there when nothing, one or several are selected', () =>
    withPlayground({}, async (open) => {
      await open.select('Daniel Moreau', 'Leo Brandt');
      await open.page.evaluate(() => window.playground!.run('open'));
      await open.drawn();
      const design = open.page.getByRole('complementary', { name: 'Design' });
      const buttons = () => design.locator('.relaunch button').allTextContents();
      await open.page.waitForFunction(() => document.querySelector('.relaunch'));
      expect(await buttons()).toEqual(['Do it again']);
      await design.getByRole('button', { name: 'Do it again' }).click();
      await open.page.getByText('again undefined').waitFor();
      await open.select('Daniel Moreau');
      await open.drawn();
      expect(await buttons()).toEqual(['Edit it', 'Do it again']);
      await open.select('Daniel Moreau', 'Headline');
      await open.drawn();
      expect(await buttons()).toEqual([]);
      await open.select();
      await open.drawn();
      expect(await buttons()).toEqual(['Check the page']);
    }));

  test('what a designer changes in the team’s library is there when it is asked for next', () =>
    withPlayground({}, async (open) => {
      const change = (variable: string, mode: string) =>
        open.page.evaluate(
          ([name, ofMode]) => window.playground!.changeLibrary(name as string, ofMode as string, 1.8),
          [variable, mode],
        );
      const told = async (text: string) => {
        await open.page.evaluate(() => window.playground!.run('self-test'));
        await open.page.getByText(text).waitFor();
      };
      await told('[2.5,4]');
      await change('Lens/f-number', 'Acme');
      await told('[1.8,4]');
      await expect(change('Lens/f-number', 'No such mode')).rejects.toThrow('no library has Lens/f-number');
    }));

  test.each(['light', 'dark'] as const)('in the %s theme the box has no fault of access', (theme) =>
    withPlayground({ theme }, async (open) => {
      await open.page.keyboard.press('Control+/');
      await open.page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
      const findings = await open.page.evaluate(async () => {
        const axe = (
          window as unknown as { axe: { run(within: string): Promise<{ violations: AxeFinding[] }> } }
        ).axe;
        return (await axe.run('.quick-actions')).violations;
      });
      expect(findings.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }),
  );
});

describe.skipIf(!browserPath)('the built plugin in the quick actions', () => {
  test('a look is chosen and applied without a panel being seen', async () => {
    const open = await openPlayground({ runs: false });
    try {
      await open.select('Daniel Moreau');
      await open.page.keyboard.press('Control+/');
      await open.page.keyboard.type('apply');
      await open.page.keyboard.press('Enter');
      await open.page.getByRole('option', { name: 'Corporate – Gentle' }).waitFor();
      await open.page.keyboard.type('corp');
      await open.page.waitForFunction(
        () => document.querySelectorAll('.quick-actions [role=option]').length === 1,
      );
      await open.page.keyboard.press('Enter');
      await open.page.waitForFunction(() => window.playground!.snapshot().panel !== null);
      expect((await open.snapshot()).panel).toMatchObject({ visible: false });
      expect(await open.page.locator('.plugin-panel').isVisible()).toBe(false);
    } finally {
      await open.close();
    }
  });
});
