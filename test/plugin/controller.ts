import { readFileSync } from 'node:fs';
import { newQuickJSWASMModule } from 'quickjs-emscripten';
import { afterEach, expect } from 'vitest';
import { DesignDocument } from '../../playground/host/design-document.js';
import type { NodeSpec } from '../../playground/host/design-node.js';
import type { ImagePaint, Paint } from '../../playground/host/paint.js';
import type { PluginUiOptions, Toast } from '../../playground/host/plugin-window.js';
import {
  type RunningPlugin,
  type StartPluginOptions,
  startPlugin,
} from '../../playground/host/start-plugin.js';
import type { CallName, Calls, Reply } from '../../src/contract/messages.js';
import { parseFromController } from '../../src/contract/messages.js';
import type { SelectionState } from '../../src/contract/photo-target.js';
import type { RecipeDraft } from '../../src/contract/recipe.js';
import { builtCode } from './built-code.js';
import { pngBytes } from './image-bytes.js';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
  readonly relaunchButtons: readonly { readonly command: string }[];
};

export interface Controller {
  readonly plugin: RunningPlugin;
  readonly replies: Reply[];
  /** every message to the panel, understood or not */
  readonly posted: unknown[];
  readonly pushes: SelectionState[];
  /** names of all events pushed to the panel */
  readonly events: string[];
  readonly toasts: Toast[];
  /** ids of the notes that have gone */
  readonly dismissed: number[];
  /** each time the panel was shown or hidden after it was made */
  readonly visibility: boolean[];
  readonly sizes: [number, number][];
  readonly shown: PluginUiOptions[];
  /** ids of the nodes brought into view, each time */
  readonly inView: (readonly string[])[];
  readonly closings: (string | null)[];
  /** Sends a request and waits for its reply. */
  ask<N extends CallName>(call: N, args: Calls[N]['args']): Promise<Calls[N]['result']>;
  /** The code of the error a request is answered with. */
  askInVain<N extends CallName>(call: N, args: Calls[N]['args']): Promise<string>;
}

export const recipeDraft: RecipeDraft = {
  lookId: 'corporate',
  lookVersion: 1,
  settings: { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'soften' } },
  engineVersion: '0.1.0',
  faceBox: { x: 1, y: 2, width: 3, height: 4 },
  subject: 'auto',
  strokes: 'none',
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `ready` holds, for at most two seconds. */
export async function until(ready: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !ready(); i++) await pause(5);
  expect(ready(), 'waited in vain').toBe(true);
}

const running: RunningPlugin[] = [];
const failures: Error[] = [];

afterEach(async () => {
  for (const plugin of running.splice(0)) plugin.close();
  await pause(1);
  expect(failures.splice(0)).toEqual([]);
});

/** Runs the built controller in a real VM against `document`. */
export async function startController(
  document: DesignDocument,
  options: Partial<StartPluginOptions> = {},
): Promise<Controller> {
  const replies: Reply[] = [];
  const posted: unknown[] = [];
  const pushes: SelectionState[] = [];
  const events: string[] = [];
  const toasts: Toast[] = [];
  const dismissed: number[] = [];
  const visibility: boolean[] = [];
  const sizes: [number, number][] = [];
  const shown: PluginUiOptions[] = [];
  const inView: (readonly string[])[] = [];
  const closings: (string | null)[] = [];
  let nextId = 1;
  const plugin = startPlugin({
    document,
    code: await builtCode(),
    html: '<!doctype html>',
    quickjs: await newQuickJSWASMModule(),
    relaunchCommands: manifest.relaunchButtons.map(({ command }) => command),
    window: {
      showUi: (_html, ui) => shown.push(ui),
      resizeUi: (width, height) => sizes.push([width, height]),
      setUiVisible: (visible) => visibility.push(visible),
      showNodes: (ids) => inView.push(ids),
      postToUi(message) {
        posted.push(message);
        const parsed = parseFromController(message);
        if (parsed?.kind === 'push') events.push(parsed.event);
        if (parsed?.kind === 'push' && parsed.event === 'selection.changed') pushes.push(parsed.data);
        else if (parsed?.kind === 'reply') replies.push(parsed);
      },
      toast: (toast) => toasts.push(toast),
      dismissToast: (id) => dismissed.push(id),
      closed: (message) => closings.push(message),
      failed: (error) => failures.push(error),
    },
    ...options,
  });
  running.push(plugin);
  // a command without a panel ends by itself
  await until(() => shown.length > 0 || !plugin.isRunning);
  plugin.uiLoaded();

  async function reply(call: CallName, args: unknown): Promise<Reply> {
    const id = nextId++;
    plugin.postFromUi({ kind: 'request', id, call, args });
    await until(() => replies.some((r) => r.id === id));
    return replies.find((r) => r.id === id)!;
  }
  return {
    plugin,
    replies,
    posted,
    pushes,
    events,
    toasts,
    dismissed,
    visibility,
    sizes,
    shown,
    inView,
    closings,
    async ask(call, args) {
      const answer = await reply(call, args);
      if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
      return answer.result as never;
    },
    async askInVain(call, args) {
      const answer = await reply(call, args);
      return answer.ok ? 'ok' : answer.error.code;
    },
  };
}

/** A file with one page and `source` among its images. */
export function fileWithPhoto(widthPx = 800, heightPx = 600) {
  const document = new DesignDocument();
  const source = document.images.add(pngBytes(widthPx, heightPx), { anySize: true }).hash;
  const photo: ImagePaint = { type: 'IMAGE', scaleMode: 'FILL', imageHash: source };
  const add = (fills: readonly Paint[] | 'mixed' | null, spec: Partial<NodeSpec> = {}): string =>
    document.edit(() => document.add(document.currentPage.id, { type: 'RECTANGLE', fills, ...spec }));
  return { document, source, photo, add };
}

export const resultBytes = (widthPx = 800, heightPx = 600, seed = 1): Uint8Array =>
  pngBytes(widthPx, heightPx, seed);

/** Applies a result to a node as the panel does: reads the selection, then writes. */
export async function apply(controller: Controller, bytes = resultBytes()) {
  const { photos } = await controller.ask('selection.read', {});
  const { nodeId, currentHash, sourceHash } = photos[0];
  return controller.ask('result.write', { nodeId, currentHash, sourceHash, bytes, recipe: recipeDraft });
}
