import type {
  Browser,
  BrowserContextOptions,
  ConsoleMessage,
  Frame,
  FrameLocator,
  Page,
} from 'playwright-core';
import type { FrameKind } from '../../playground/page/frame-documents.js';
import type { Playground, PlaygroundSnapshot } from '../../playground/page/inspection.js';
import type { SampleFileName } from '../../playground/page/sample-files.js';
import { servePlayground } from '../../playground/server/serve-playground.mjs';
import { launchBrowser } from '../browser.js';

export interface OpenPlaygroundOptions {
  /** default `data` */
  readonly frame?: FrameKind;
  /** default: the team page, in Figma */
  readonly file?: SampleFileName;
  /** default: may edit */
  readonly access?: 'edit' | 'view';
  /** px, of a docked panel */
  readonly dockWidth?: number;
  /** default: as the emulated system has it, light */
  readonly theme?: 'light' | 'dark';
  /** false: the plugin is not started by opening the page */
  readonly runs?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  /** texts served instead of built files, e.g. `{ '/plugin/ui.html': … }` */
  readonly replaced?: Readonly<Record<string, string>>;
  /** a running browser to use; otherwise one is started and ended */
  readonly browser?: Browser;
}

/** The playground in a browser, with what tests want to do and to know. Needs a built `dist/`. Close it. */
export interface OpenPlayground {
  readonly page: Page;
  readonly address: string;
  /** the plugin's own document, inside the three frames; of the plugin that runs when this is read */
  readonly panel: Pick<Frame, 'locator'> & Pick<FrameLocator, 'getByRole' | 'getByText'>;
  /** errors and warnings that anything on the page logged, and uncaught exceptions */
  readonly consoleErrors: string[];
  /** address of every request since the page was opened */
  readonly requests: string[];
  /** Selects nodes by name, as clicking them would; no names: selects nothing. */
  select(...names: string[]): Promise<void>;
  /** Clicks the middle of a node on the canvas. */
  click(name: string): Promise<void>;
  snapshot(): Promise<PlaygroundSnapshot>;
  /** The node of this name as it is now. @throws Error when there is none */
  node(name: string): Promise<PlaygroundSnapshot['nodes'][number]>;
  /** Bytes of an image of the file. @throws Error for an unknown hash */
  imageBytes(hash: string): Promise<Uint8Array>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  notifications(): Promise<readonly Playground['notifications'][number][]>;
  diagnostics(): Promise<readonly string[]>;
  /** Waits for the panel of a plugin that was started: the page makes room for it, so what is clicked before is elsewhere a moment later. */
  panelShown(): Promise<void>;
  /** Waits until the page is drawn as it is now. */
  drawn(): Promise<void>;
  close(): Promise<void>;
}

const ready = () => window.playground !== undefined;
/** There is a panel, or the plugin has said something without one. */
const withPanel = () => {
  const { snapshot, notifications, diagnostics } = window.playground!;
  return snapshot().panel !== null || notifications.length + diagnostics.length > 0;
};

export async function openPlayground(options: OpenPlaygroundOptions = {}): Promise<OpenPlayground> {
  const server = await servePlayground({ port: 0, replaced: options.replaced ?? {} });
  const browser = options.browser ?? (await launchBrowser());
  const context = await browser.newContext(contextOptions(options));
  const page = await context.newPage();
  const consoleErrors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  context.on('request', (request) => requests.push(request.url()));

  const close = async () => {
    await context.close();
    if (!options.browser) await browser.close();
    await server.close();
  };
  try {
    const query = new URLSearchParams({ frame: options.frame ?? 'data' });
    if (options.file) query.set('file', options.file);
    if (options.access) query.set('access', options.access);
    if (options.dockWidth) query.set('width', String(options.dockWidth));
    if (options.theme) query.set('theme', options.theme);
    if (options.runs === false) query.set('run', 'no');
    const answer = await page.goto(`${server.address}?${query}`);
    if (!answer?.ok()) throw new Error('dist/playground is not built');
    await page.waitForFunction(ready, undefined, { timeout: 60_000 });
    if (options.runs !== false) await actions(page).panelShown();
  } catch (error) {
    const text = await page.locator('body').textContent();
    await close();
    throw new Error(`the playground did not start: ${text}\n${consoleErrors.join('\n')}`, { cause: error });
  }
  return {
    page,
    address: server.address,
    get panel() {
      return innerFrame(page) ?? panelOf(page);
    },
    consoleErrors,
    requests,
    close,
    ...actions(page),
  };
}

function contextOptions(options: OpenPlaygroundOptions): BrowserContextOptions {
  return {
    viewport: options.viewport ?? { width: 1440, height: 900 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    colorScheme: 'light',
  };
}

/** Waiting in the frame itself, not through the frames around it: with each look at those, a locator writes out their `srcdoc` of 15 MB. */
const innerFrame = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.name() === 'Inner Plugin Iframe');

const panelOf = (page: Page): FrameLocator =>
  page
    .frameLocator('iframe[name="Shim Plugin Iframe"]')
    .frameLocator('iframe[name="Network Plugin Iframe"]')
    .frameLocator('#plugin-iframe');

function actions(page: Page) {
  const snapshot = () => page.evaluate(() => window.playground!.snapshot());
  const drawn = () => page.evaluate(() => window.playground!.drawn());
  return {
    snapshot,
    drawn,
    async panelShown() {
      await page.waitForFunction(withPanel, undefined, { timeout: 60_000 });
      await drawn();
    },
    select: (...names: string[]) => page.evaluate((wanted) => window.playground!.select(...wanted), names),
    undo: () => page.evaluate(() => window.playground!.undo()),
    redo: () => page.evaluate(() => window.playground!.redo()),
    notifications: () => page.evaluate(() => [...window.playground!.notifications]),
    diagnostics: () => page.evaluate(() => [...window.playground!.diagnostics]),
    async node(name: string) {
      const found = (await snapshot()).nodes.find((node) => node.name === name);
      if (!found) throw new Error(`no node named ${name}`);
      return found;
    },
    async click(name: string) {
      const point = await page.evaluate((wanted) => window.playground!.centreOf(wanted), name);
      await page.mouse.click(point.x, point.y);
      await drawn();
    },
    async imageBytes(hash: string) {
      const base64 = await page.evaluate((wanted) => window.playground!.imageBase64(wanted), hash);
      if (base64 === null) throw new Error(`no image ${hash}`);
      return new Uint8Array(Buffer.from(base64, 'base64'));
    },
  };
}
