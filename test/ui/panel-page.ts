import type { Browser, Frame, Page } from 'playwright-core';
import type { FileContext } from '../../src/contract/file-context.js';
import type { SelectionState } from '../../src/contract/photo-target.js';
import { type FakeController, installFakeController, plainFile } from './fake-controller.js';

export type FrameKind = 'srcdoc' | 'data';

/** What the real host allows a plugin without network access. */
const hostPolicy =
  "default-src data: blob:; script-src 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' data: blob:; style-src 'unsafe-inline'";

export interface PanelPageOptions {
  readonly html: string;
  readonly kind?: FrameKind;
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly theme?: 'light' | 'dark';
  readonly policy?: string;
  /** photos in the file by hash */
  readonly photos?: Readonly<Record<string, Uint8Array>>;
  readonly selection?: SelectionState;
  readonly file?: FileContext;
  /** what else the controller begins with */
  readonly holds?: Partial<Pick<FakeController, 'library' | 'colours' | 'memory' | 'pages'>>;
  /** how long the controller takes to answer, from the first call on */
  readonly delayMs?: number;
}

export interface PanelPage {
  readonly page: Page;
  readonly panel: Frame;
  /** Runs in the outer page with the fake controller. */
  control<A, R>(act: (controller: FakeController, argument: A) => R, argument: A): Promise<R>;
  close(): Promise<void>;
}

/** Opens the panel in a frame without an origin, with a fake controller outside of it. */
export async function openPanel(browser: Browser, options: PanelPageOptions): Promise<PanelPage> {
  const { kind = 'srcdoc', widthPx = 300, heightPx = 680, theme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width: widthPx, height: heightPx },
    colorScheme: theme,
    // A frame without an origin has 1 whatever its page has, and with two different ones clicks land beside their button.
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.route('https://panel.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': options.policy ?? hostPolicy },
      body: '<!doctype html><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style>',
    }),
  );
  await page.goto('https://panel.test/');
  await page.evaluate(
    `window.controller = (${installFakeController.toString()})(() => document.querySelector('iframe')?.contentWindow ?? null, ${JSON.stringify(plainFile)})`,
  );
  const photos = Object.entries(options.photos ?? {}).map(
    ([hash, bytes]) => [hash, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.evaluate(
    ({ photos, selection, file, delayMs, holds }) => {
      const { controller } = window as unknown as { controller: FakeController };
      Object.assign(controller.photos, Object.fromEntries(photos));
      if (selection) controller.selection = selection;
      if (file) controller.file = file;
      if (delayMs) controller.delayMs = delayMs;
      Object.assign(controller, holds);
    },
    {
      photos,
      selection: options.selection,
      file: options.file,
      delayMs: options.delayMs,
      holds: options.holds,
    },
  );
  await page.evaluate(
    ({ html, kind }) => {
      const frame = document.createElement('iframe');
      frame.title = 'Plugin';
      if (kind === 'srcdoc') {
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = html;
      } else {
        const loader = `<!doctype html><script>onmessage=(e)=>{document.open();document.write(e.data);document.close()}</script>`;
        frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(loader)}`;
        frame.addEventListener('load', () => frame.contentWindow!.postMessage(html, '*'), { once: true });
      }
      document.body.append(frame);
    },
    { html: options.html, kind },
  );
  const panel = await innerFrame(page);
  return {
    page,
    panel,
    control: (act, argument) =>
      page.evaluate(
        `(${act.toString()})(window.controller, ${JSON.stringify(argument ?? null)})`,
      ) as Promise<never>,
    close: () => context.close(),
  };
}

async function innerFrame(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    if (frame) {
      await frame.waitForSelector('#panel *');
      return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
