import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, launchBrowser } from '../../browser.js';
import { openPlayground } from '../../e2e/open-playground.js';
import { stubPlugin } from './stub-plugin.js';

let browser: Browser;
let outside: Server;
let outsideAddress = '';
/** paths that anything asked of the server outside */
let hits: string[] = [];

/** Echoes bytes with one added to each, and says hello before the panel can have loaded. */
const echoCode = `"use strict";
figma.showUI(__html__, { width: 320, height: 240, themeColors: true });
figma.ui.postMessage({ hello: 'early' });
figma.ui.onmessage = (message) => {
  if (message.bytes) {
    const kind = Object.prototype.toString.call(message.bytes);
    const more = new Uint8Array(message.bytes.length);
    for (let i = 0; i < more.length; i++) more[i] = message.bytes[i] + 1;
    figma.ui.postMessage({ kind, more });
  }
  if (message.size) figma.ui.resize(message.size[0], message.size[1]);
  if (message.note) figma.notify(message.note);
  if (message.end) figma.closePlugin('Bye');
};`;

const echoHtml = `<!doctype html><html lang="en"><body><script>
window.received = [];
onmessage = (event) => { if (event.data.pluginMessage) received.push(event.data.pluginMessage); };
window.say = (pluginMessage) => parent.postMessage({ pluginMessage }, '*');
</script></body></html>`;

/** Tries every way out that a document has and notes how each ended. */
const escapeHtml = (target: string) => `<!doctype html><body><script>
const target = ${JSON.stringify(target)};
const ended = (name, make) => new Promise((done) => {
  const say = (outcome) => done([name, outcome]);
  setTimeout(() => say('nothing'), 3000);
  try { make(say); } catch (error) { say('blocked'); }
});
const element = (name, tag, fields) => ended(name, (say) => {
  const made = Object.assign(document.createElement(tag), fields);
  made.onload = () => say('LOADED');
  made.onerror = () => say('blocked');
  document.body.append(made);
});
window.outcomes = Promise.all([
  ended('fetch', (say) => fetch(target + 'fetch').then(() => say('LOADED'), () => say('blocked'))),
  ended('no-cors', (say) => fetch(target + 'no-cors', { mode: 'no-cors' }).then(() => say('LOADED'), () => say('blocked'))),
  ended('xhr', (say) => {
    const xhr = new XMLHttpRequest();
    xhr.open('GET', target + 'xhr');
    xhr.onload = () => say('LOADED');
    xhr.onerror = () => say('blocked');
    xhr.send();
  }),
  element('img', 'img', { src: target + 'img' }),
  element('script', 'script', { src: target + 'script' }),
  element('style', 'link', { rel: 'stylesheet', href: target + 'style' }),
  ended('worker', (say) => {
    const text = 'fetch(' + JSON.stringify(target + 'worker') + ').then(() => postMessage("LOADED"), () => postMessage("blocked"))';
    const worker = new Worker('data:text/javascript;base64,' + btoa(text));
    worker.onmessage = (event) => say(event.data);
    worker.onerror = () => say('blocked');
  }),
  ended('import', (say) => import(target + 'import').then(() => say('LOADED'), () => say('blocked'))),
  ended('socket', (say) => {
    const socket = new WebSocket(target.replace('http', 'ws') + 'socket');
    socket.onopen = () => say('LOADED');
    socket.onerror = () => say('blocked');
  }),
]).then(Object.fromEntries);
navigator.sendBeacon(target + 'beacon', 'x');
const hint = Object.assign(document.createElement('link'), { rel: 'prefetch', href: target + 'prefetch' });
document.head.append(hint);
const frame = Object.assign(document.createElement('iframe'), { src: target + 'frame' });
document.body.append(frame);
document.body.style.background = 'url(' + target + 'background)';
</script></body>`;

describe.skipIf(!browserPath)('the plugin’s frames', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
    outside = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' });
      response.end('reached');
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    outsideAddress = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser.close();
    outside.close();
  });

  describe.each(['data', 'srcdoc'] as const)('%s', (frame) => {
    test('have no origin and no storage', async () => {
      const open = await openPlayground({ browser, frame, replaced: stubPlugin() });
      const facts = await open.panel.locator('html').evaluate(() => {
        let storage = 'open';
        try {
          void window.localStorage;
        } catch (error) {
          storage = (error as Error).name;
        }
        const { protocol } = location;
        return { origin: self.origin, protocol, secure: isSecureContext, storage, depth: depthOf(window) };
        function depthOf(view: Window): number {
          return view === view.parent ? 0 : 1 + depthOf(view.parent);
        }
      });
      const secure = frame === 'srcdoc';
      const protocol = frame === 'data' ? 'data:' : 'about:';
      expect(facts).toEqual({ origin: 'null', protocol, secure, storage: 'SecurityError', depth: 3 });
      await open.close();
    });

    test('reach no network', async () => {
      hits = [];
      const html = escapeHtml(outsideAddress);
      const open = await openPlayground({ browser, frame, replaced: stubPlugin({ html }) });
      const outcomes = await open.panel
        .locator('html')
        .evaluate(() => (window as unknown as { outcomes: Promise<Record<string, string>> }).outcomes);
      expect(Object.keys(outcomes)).toHaveLength(9);
      expect(Object.values(outcomes).filter((outcome) => outcome !== 'blocked')).toEqual([]);
      await open.page.waitForTimeout(300);
      expect(hits).toEqual([]);
      expect(open.consoleErrors.some((line) => /Content Security Policy/.test(line))).toBe(true);
      // the server outside can be reached, only not from in there
      await open.page.evaluate((target) => fetch(`${target}control`), outsideAddress);
      expect(hits).toEqual(['/control']);
      await open.close();
    });

    test('cannot be led elsewhere', async () => {
      hits = [];
      const html = `<!doctype html><body><script>location.href = ${JSON.stringify(`${outsideAddress}away`)};</script>`;
      const open = await openPlayground({ browser, frame, replaced: stubPlugin({ html }) });
      await open.page.waitForTimeout(600);
      expect(hits).toEqual([]);
      await open.close();
    });

    test('let a file be saved', async () => {
      const html = `<!doctype html><body><button>Save</button><script>
        document.querySelector('button').onclick = () => {
          const file = new Blob(['{"score":92}'], { type: 'application/json' });
          Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'report.json' }).click();
        };
      </script></body>`;
      const open = await openPlayground({ browser, frame, replaced: stubPlugin({ html }) });
      const saving = open.page.waitForEvent('download', { timeout: 10_000 });
      await open.panel.getByRole('button', { name: 'Save' }).click();
      const download = await saving;
      expect(download.suggestedFilename()).toBe('report.json');
      expect(readFileSync(await download.path(), 'utf8')).toBe('{"score":92}');
      await open.close();
    });

    test('pass bytes both ways, and keep what was said before they had loaded', async () => {
      const replaced = stubPlugin({ code: echoCode, html: echoHtml });
      const open = await openPlayground({ browser, frame, replaced });
      const inside = open.panel.locator('html');
      const received = async (count: number) => {
        await expect
          .poll(() => inside.evaluate(() => (window as unknown as { received: unknown[] }).received.length))
          .toBe(count);
        return inside.evaluate(() =>
          (window as unknown as { received: Record<string, unknown>[] }).received.map((message) => ({
            ...message,
            more: message['more'] instanceof Uint8Array ? [...message['more']] : message['more'],
          })),
        );
      };
      expect(await received(1)).toEqual([{ hello: 'early', more: undefined }]);
      await inside.evaluate(() => {
        const { say } = window as unknown as { say(message: unknown): void };
        say({ bytes: new Uint8Array([0, 1, 254]) });
      });
      const [, echo] = await received(2);
      expect(echo).toEqual({ kind: '[object Uint8Array]', more: [1, 2, 255] });
      await open.close();
    });

    test('are resized, note things and end as the plugin says', async () => {
      const replaced = stubPlugin({ code: echoCode, html: echoHtml });
      const open = await openPlayground({ browser, frame, replaced });
      const say = (message: unknown) =>
        open.panel
          .locator('html')
          .evaluate((_, text) => (window as unknown as { say(message: unknown): void }).say(text), message);
      const shim = open.page.locator('iframe[name="Shim Plugin Iframe"]');
      expect(await shim.boundingBox()).toMatchObject({ width: 320, height: 240 });
      await say({ size: [280, 500] });
      await expect.poll(() => shim.boundingBox()).toMatchObject({ width: 280, height: 500 });
      await say({ note: 'Done' });
      await open.page.getByText('Done').waitFor();
      await say({ end: true });
      await expect.poll(() => shim.count()).toBe(0);
      await open.page.getByText('Bye').waitFor();
      expect((await open.notifications()).map((toast) => toast.message)).toEqual(['Done', 'Bye']);
      expect(await open.diagnostics()).toEqual([]);
      await open.close();
    });

    test('follow the theme while they run', async () => {
      const html = '<!doctype html><body style="background: var(--figma-color-bg)">';
      const open = await openPlayground({ browser, frame, replaced: stubPlugin({ html }) });
      const look = () =>
        open.panel
          .locator('body')
          .evaluate((body) => [
            body.ownerDocument.documentElement.className,
            getComputedStyle(body).backgroundColor,
          ]);
      expect(await look()).toEqual(['figma-light', 'rgb(255, 255, 255)']);
      await open.page.getByRole('button', { name: 'Dark theme' }).click();
      await expect.poll(look).toEqual(['figma-dark', 'rgb(44, 44, 44)']);
      await open.page.emulateMedia({ colorScheme: 'dark' });
      // the page must have seen the one before the other
      await open.drawn();
      await open.page.emulateMedia({ colorScheme: 'light' });
      await expect.poll(look).toEqual(['figma-light', 'rgb(255, 255, 255)']);
      await open.close();
    });
  });

  test('the frame kind is chosen on the page too, and the plugin starts anew in it', async () => {
    const open = await openPlayground({ browser, replaced: stubPlugin() });
    const protocol = () => open.panel.locator('html').evaluate(() => location.protocol);
    expect(await protocol()).toBe('data:');
    await open.page.getByRole('button', { name: 'srcdoc' }).click();
    await expect.poll(protocol).toBe('about:');
    expect(open.page.url()).toContain('frame=srcdoc');
    await open.close();
  });

  test('closing the window ends the plugin; Run plugin starts it again', async () => {
    const open = await openPlayground({ browser, replaced: stubPlugin() });
    const run = open.page.getByRole('button', { name: 'Run plugin' });
    expect(await run.isDisabled()).toBe(true);
    await open.page.getByRole('button', { name: 'Close plugin' }).click();
    expect((await open.snapshot()).running).toBe(false);
    expect(await open.page.locator('iframe').count()).toBe(0);
    await run.click();
    await open.panel.getByText('stub').waitFor();
    expect((await open.snapshot()).running).toBe(true);
    await open.close();
  });
});
