import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckFinding } from '../../src/contract/check-finding.js';
import { checkPage } from '../../src/report/check-page.js';
import { browserPath, launchBrowser } from '../browser.js';
import { checkedSetOf, noPerson, photoReport } from './checked-set-of.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const folder = process.env['WIDE_OPEN_SCREENSHOTS'];
const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const names = [
  'team/ana-lópez.jpg',
  'team/<b>bob</b>.jpg',
  'team/a-rather-long-name-without-any-space-in-it-2026-11.jpg',
  'd.jpg',
];
const finding = (more: Partial<CheckFinding>): CheckFinding => ({
  ...{ code: 'roll', measured: 9, expected: 0, tolerance: 4, severity: 0.6 },
  ...more,
});

const page = () => {
  const off = [
    photoReport(names[0]!, [
      finding({ code: 'head-size', measured: 0.31, expected: 0.52, tolerance: 0.031 }),
      finding({ code: 'blur', measured: 0.01, expected: 0.09, tolerance: 0.03 }),
      finding({}),
    ]),
    {
      ...photoReport(names[1]!, [
        finding({ code: 'older-version', measured: 1, expected: 2, tolerance: null }),
      ]),
      ignored: [{ ...finding({ code: 'clutter', measured: 0.3, tolerance: 0.15 }), reason: 'Our library' }],
    },
  ];
  const fine = names.slice(2).map((name) => photoReport(name));
  const set = checkedSetOf([...off, ...fine], {
    failed: [{ ...noPerson, id: 'team/cat.png' }],
    thumbnails: new Map(
      names.map((name, i) => [
        name,
        `data:image/jpeg;base64,${readFileSync(`${theme}/team-${i + 1}.jpg`, 'base64')}`,
      ]),
    ),
  });
  const alike = [
    { code: 'head-size', fix: 'align-crop', photoIds: [names[0]!] },
    { code: 'roll', fix: 'by-hand', photoIds: [names[0]!, names[2]!] },
  ] as const;
  return checkPage({ ...set, report: { ...set.report, alike } });
};

describe.skipIf(!browserPath)('the page of a check, for everybody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('has nothing to object to, %s at %d px, and asks for nothing', async (colorScheme, width) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    const tab = await context.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => void asked.push(request.url().slice(0, 10)));
    await tab.setContent(page());
    expect(
      await tab
        .locator('img')
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0)),
    ).toBe(true);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (folder) await tab.screenshot({ path: `${folder}/check-${colorScheme}-${width}.png`, fullPage: true });
    await tab.evaluate(axe);
    const found = await tab.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const { violations } = await (window as any).axe.run();
      return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
        id,
        nodes[0]?.html,
      ]);
    });
    expect(found).toEqual([]);
    await context.close();
  });
});
