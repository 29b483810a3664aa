import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImagePaint, Paint } from '../../../playground/host/paint.js';
import { browserPath, launchBrowser } from '../../browser.js';
import { type OpenPlayground, openPlayground } from '../../e2e/open-playground.js';
import { stubPlugin } from './stub-plugin.js';

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let browser: Browser;
let open: OpenPlayground;

describe.skipIf(!browserPath)('the page as an editor', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    open = await openPlayground({ browser, runs: false, replaced: stubPlugin() });
  });
  afterEach(() => open.close());

  const selection = async () => (await open.snapshot()).selection;
  const names = async () => (await open.snapshot()).nodes.map((node) => node.name);

  test('clicking selects, shift-clicking adds and takes away, empty space and Esc clear', async () => {
    await open.click('Daniel Moreau');
    expect(await selection()).toEqual(['Daniel Moreau']);
    expect(await open.page.locator('.outline[data-node]').count()).toBe(1);
    await open.page.keyboard.down('Shift');
    await open.click('Leo Brandt');
    expect(await selection()).toEqual(['Daniel Moreau', 'Leo Brandt']);
    await open.click('Daniel Moreau');
    await open.page.keyboard.up('Shift');
    expect(await selection()).toEqual(['Leo Brandt']);
    await open.page.mouse.click(40, 400);
    expect(await selection()).toEqual([]);
    await open.click('Headline');
    expect(await selection()).toEqual(['Headline']);
    await open.page.keyboard.press('Escape');
    expect(await selection()).toEqual([]);
  });

  test('dragging from an empty place selects what the box touches, with Shift besides what is selected', async () => {
    await open.click('Headline');
    const at = (name: string) => open.page.evaluate((wanted) => window.playground!.centreOf(wanted), name);
    const [from, to] = [await at('Daniel Moreau'), await at('Leo Brandt')];
    const drag = async (end: { x: number; y: number }) => {
      await open.page.mouse.move(60, from.y - 20);
      await open.page.mouse.down();
      await open.page.mouse.move(end.x, end.y + 10, { steps: 5 });
      await open.drawn();
      expect(await open.page.locator('.marquee').count()).toBe(1);
      await open.page.mouse.up();
      await open.drawn();
      expect(await open.page.locator('.marquee').count()).toBe(0);
    };
    await drag(to);
    expect(await selection()).toEqual(['Daniel Moreau', 'Leo Brandt']);
    await open.click('Headline');
    await open.page.keyboard.down('Shift');
    await drag(from);
    await open.page.keyboard.up('Shift');
    expect(await selection()).toEqual(['Headline', 'Daniel Moreau']);
  });

  test('the corner of an avatar’s box is not the avatar', async () => {
    const { width, height } = await open.node('Leo Brandt');
    const centre = await open.page.evaluate(() => window.playground!.centreOf('Leo Brandt'));
    const scale = Number.parseFloat((await open.page.locator('.zoom').textContent()) ?? '') / 100;
    const corner = { x: centre.x + width * scale * 0.45, y: centre.y + height * scale * 0.45 };
    await open.page.mouse.click(corner.x, corner.y);
    expect(await selection()).toEqual([]);
  });

  test('Tab goes from photo to photo', async () => {
    await open.page.locator('.stage').focus();
    const seen: string[] = [];
    for (let presses = 0; presses < 8; presses++) {
      await open.page.keyboard.press('Tab');
      seen.push(...(await selection()));
    }
    expect(seen).toEqual([
      'Daniel Moreau',
      'Leo Brandt',
      'Amara Nwosu',
      'Mina Sato',
      'Sofia Reyes',
      'Contact sheet',
      'Our building',
      'Backdrop',
    ]);
  });

  test('Delete removes, Ctrl+Z brings back, Ctrl+Shift+Z removes again; so do the buttons', async () => {
    await open.click('Mina Sato');
    await open.page.keyboard.press('Delete');
    expect(await names()).not.toContain('Mina Sato');
    await open.page.keyboard.press('Control+z');
    expect(await names()).toContain('Mina Sato');
    await open.page.keyboard.press('Control+Shift+Z');
    expect(await names()).not.toContain('Mina Sato');
    await open.page.getByRole('button', { name: 'Undo' }).click();
    expect(await names()).toContain('Mina Sato');
    await open.page.getByRole('button', { name: 'Redo' }).click();
    expect(await names()).not.toContain('Mina Sato');
    expect(await open.undo()).toBe(true);
    expect(await open.undo()).toBe(false);
  });

  test('the side panel lists fills topmost first, and its eye hides one in one undo step', async () => {
    await open.select('Mina Sato');
    const rows = open.page.locator('.fills li');
    const { fills } = await open.node('Mina Sato');
    const photo = (fills as readonly Paint[])[1] as ImagePaint;
    await expect
      .poll(() => rows.allTextContents())
      .toEqual([`Image · Fit100% · ${photo.imageHash?.slice(0, 7)}`, '#C3C5DC100%']);
    await rows.first().getByRole('button', { name: 'Hide fill' }).click();
    expect((await open.node('Mina Sato')).fills).toMatchObject([{ type: 'SOLID' }, { visible: false }]);
    await rows.first().getByRole('button', { name: 'Show fill' }).waitFor();
    await open.undo();
    expect((await open.node('Mina Sato')).fills).toEqual(fills);
  });

  test('relaunch data shows as a button with the manifest’s name and runs the plugin with its command', async () => {
    await open.close();
    const code = 'figma.notify("command " + figma.command); figma.showUI(__html__);';
    open = await openPlayground({ browser, runs: false, replaced: stubPlugin({ code }) });
    await open.page.evaluate(() => {
      const { document, select, snapshot } = window.playground!;
      const node = snapshot().nodes.find((candidate) => candidate.name === 'Daniel Moreau')!;
      document.change(node.id, {
        relaunchData: { edit: 'Corporate, f/4' },
        pluginData: { recipe: '{"schema":1}' },
      });
      select('Daniel Moreau');
    });
    await open.page.getByText('Corporate, f/4').waitFor();
    expect(await open.page.locator('.plugin-data summary').textContent()).toContain('12 bytes');
    await open.page.getByRole('button', { name: 'Edit blur' }).click();
    await open.page.getByText('command edit').waitFor();
  });

  test('Ctrl and wheel zoom under the pointer, the wheel alone pans, 1 shows all again', async () => {
    const centre = () => open.page.evaluate(() => window.playground!.centreOf('Daniel Moreau'));
    const before = await centre();
    const zoomBefore = await open.page.locator('.zoom').textContent();
    await open.page.mouse.move(before.x, before.y);
    await open.page.keyboard.down('Control');
    await open.page.mouse.wheel(0, -120);
    await open.page.keyboard.up('Control');
    await open.drawn();
    const zoomed = await centre();
    expect(Math.hypot(zoomed.x - before.x, zoomed.y - before.y)).toBeLessThan(1);
    expect(await open.page.locator('.zoom').textContent()).not.toBe(zoomBefore);
    await open.page.mouse.wheel(30, 50);
    await open.drawn();
    const panned = await centre();
    expect([panned.x - zoomed.x, panned.y - zoomed.y].map(Math.round)).toEqual([-30, -50]);
    await open.page.keyboard.press('1');
    await open.drawn();
    expect(await centre()).toEqual(before);
  });

  test('Space and a drag move the page without selecting', async () => {
    const before = await open.page.evaluate(() => window.playground!.centreOf('Daniel Moreau'));
    await open.page.mouse.move(before.x, before.y);
    await open.page.keyboard.down('Space');
    await open.page.mouse.down();
    await open.page.mouse.move(before.x + 60, before.y + 20, { steps: 3 });
    await open.page.mouse.up();
    await open.page.keyboard.up('Space');
    const after = await open.page.evaluate(() => window.playground!.centreOf('Daniel Moreau'));
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([60, 20]);
    expect(await selection()).toEqual([]);
  });

  test('is drawn at the screen’s own resolution', async () => {
    await open.close();
    open = await openPlayground({ browser, runs: false, replaced: stubPlugin(), deviceScaleFactor: 2 });
    const [drawn, shown] = await open.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page-canvas')!;
      return [canvas.width, canvas.clientWidth];
    });
    expect(drawn).toBe(2 * shown!);
  });

  test('the plugin’s window is dragged by its bar, and never out of reach', async () => {
    await open.close();
    open = await openPlayground({ browser, replaced: stubPlugin() });
    const bar = open.page.locator('.plugin-panel header');
    const before = (await bar.boundingBox())!;
    const dragBy = async (dx: number, dy: number) => {
      const { x, y } = (await bar.boundingBox())!;
      await open.page.mouse.move(x + 60, y + 10);
      await open.page.mouse.down();
      await open.page.mouse.move(x + 60 + dx, y + 10 + dy, { steps: 4 });
      await open.page.mouse.up();
      await open.drawn();
    };
    await dragBy(-150, 40);
    expect(await bar.boundingBox()).toEqual({ ...before, x: before.x - 150, y: before.y + 40 });
    await dragBy(-100, 2000);
    expect(await bar.boundingBox()).toEqual({ ...before, x: before.x - 250, y: 900 - before.height });
    expect((await open.snapshot()).running).toBe(true);
  });

  test('other commands of the manifest’s menu are run from the list beside the button', async () => {
    await open.close();
    const code = 'figma.notify("command " + figma.command); figma.closePlugin();';
    open = await openPlayground({ browser, replaced: stubPlugin({ code }) });
    await open.page.getByText('command open').waitFor();
    await open.page.getByLabel('More commands').click();
    await open.page.getByRole('button', { name: 'Restore original' }).click();
    await open.page.getByText('command restore').waitFor();
    await open.page.getByLabel('More commands').click();
    await open.page
      .getByRole('group', { name: 'Advanced' })
      .getByRole('button', { name: 'Self-test' })
      .click();
    await open.page.getByText('command self-test').waitFor();
    expect(await open.page.locator('.menu').isVisible()).toBe(false);
  });

  test.each([
    ['light', 'team'],
    ['dark', 'team'],
    ['dark', 'buzz'],
    ['light', 'headshots'],
    ['dark', 'components'],
  ] as const)('has nothing that axe objects to, %s, %s file', async (theme, file) => {
    await open.close();
    open = await openPlayground({ browser, theme, file, replaced: stubPlugin() });
    await open.select('Mina Sato');
    await open.page.getByLabel('More commands').click();
    await open.page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const violations = await open.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: AxeFinding[] }> };
      };
      const found = await axe.run({ iframes: false });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
    expect(violations).toEqual([]);
  });

  test('opens without a word on the console and asks its own server only', async () => {
    expect(open.consoleErrors).toEqual([]);
    expect(open.requests.filter((url) => !url.startsWith(open.address) && !url.startsWith('data:'))).toEqual(
      [],
    );
  });
});
