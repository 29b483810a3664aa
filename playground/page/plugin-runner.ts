import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSWASMModule,
  RELEASE_SYNC,
} from 'quickjs-emscripten';
import type { ParameterAnswer, ParameterInput, ParameterValues } from '../host/api-parameters.js';
import type { PluginWindow } from '../host/plugin-window.js';
import { type RunningPlugin, startPlugin } from '../host/start-plugin.js';
import { vmMemory } from '../host/vm-memory.js';
import type { Editor } from './editor.js';
import { fitNodes } from './fit-nodes.js';
import { createPanelWindow, type PanelWindow } from './panel-window.js';
import type { PluginManifest, PluginPackage } from './plugin-package.js';
import { createToastShelf, type ToastShelf } from './toast-shelf.js';

/** Starts and ends the plugin, shows its panel and its notes. One plugin runs at a time, as in the real editor. */
export interface PluginRunner {
  readonly package: PluginPackage;
  readonly panelWindow: PanelWindow;
  readonly toasts: ToastShelf;
  readonly isRunning: boolean;
  /** every uncaught error, oldest first */
  readonly diagnostics: readonly string[];
  /** Without a command: the first one of the manifest's menu. Ends the one that runs. */
  run(command?: string): Promise<void>;
  /** Starts a command whose parameters a person is about to enter. Ends the one that runs. */
  ask(command: string): Promise<ParameterTalk>;
  close(): void;
  /** The button of a note. */
  pressToast(id: number): void;
  /** The person takes a note away. */
  dismissToast(id: number): void;
}

/** A plugin that waits for its parameters. */
export interface ParameterTalk {
  /** What it says to what has been typed so far; perhaps several times, or never. */
  enter(input: ParameterInput, answer: (answer: ParameterAnswer) => void): void;
  run(parameters: ParameterValues): void;
  cancel(): void;
}

const machineBytes = 512 * 2 ** 20;

const loadMachine = (): Promise<QuickJSWASMModule> =>
  newQuickJSWASMModuleFromVariant(
    newVariant(RELEASE_SYNC, { wasmLocation: 'quickjs.wasm', wasmMemory: vmMemory(machineBytes) }),
  );

export function createPluginRunner(editor: Editor, pluginPackage: PluginPackage): PluginRunner {
  const { code, html, manifest } = pluginPackage;
  const clientStorage = new Map<string, unknown>();
  const diagnostics: string[] = [];
  let machine: Promise<QuickJSWASMModule> | null = null;
  let plugin: RunningPlugin | null = null;

  const report = (error: unknown) => {
    diagnostics.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    console.error(error);
  };
  const receive = (message: unknown) => {
    try {
      plugin?.postFromUi(message);
    } catch (error) {
      report(error);
    }
  };
  const toasts = createToastShelf(editor.toasts);
  const panelWindow = createPanelWindow({
    editor,
    pluginName: manifest.name,
    onLoaded: () => plugin?.uiLoaded(),
    onMessage: receive,
  });
  const ended = (message: string | null) => {
    panelWindow.close();
    plugin = null;
    if (message) toasts.show({ id: -Date.now(), message, error: false, timeoutMs: 3000, buttonText: null });
  };
  const showNodes = (ids: readonly string[]) => fitNodes(editor, ids);
  const window = createHostWindow({ panelWindow, toasts, showNodes, ended, report });

  return {
    package: pluginPackage,
    panelWindow,
    toasts,
    get isRunning() {
      return plugin?.isRunning ?? false;
    },
    diagnostics,
    async run(command = firstCommand(manifest)) {
      await start(command, false);
    },
    async ask(command) {
      const started = await start(command, true);
      return {
        enter: started.enter,
        run: started.runWith,
        cancel: started.close,
      };
    },
    close: () => plugin?.close(),
    pressToast(id) {
      if (plugin?.isRunning) plugin.pressToast(id);
      else toasts.dismiss(id);
    },
    dismissToast(id) {
      plugin?.dismissToast(id);
      toasts.dismiss(id);
    },
  };

  async function start(command: string, asksParameters: boolean): Promise<RunningPlugin> {
    machine ??= loadMachine();
    const quickjs = await machine;
    plugin?.close();
    plugin = startPlugin({
      document: editor.document,
      code,
      html,
      quickjs,
      window,
      command,
      asksParameters,
      editorType: editor.kind,
      pluginId: manifest.id,
      relaunchCommands: (manifest.relaunchButtons ?? []).map((button) => button.command),
      permissions: manifest.permissions ?? [],
      libraries: () => editor.libraries.value,
      clientStorage,
      log: (level, values) => console.debug(`plugin ${level}:`, ...values),
    });
    return plugin;
  }
}

function firstCommand({ menu = [] }: PluginManifest): string {
  const [first] = menu;
  return first && 'command' in first ? first.command : '';
}

/** What the host of the plugin sees of the page. */
function createHostWindow(parts: {
  readonly panelWindow: PanelWindow;
  readonly toasts: ToastShelf;
  readonly showNodes: (ids: readonly string[]) => void;
  readonly ended: (message: string | null) => void;
  readonly report: (error: unknown) => void;
}): PluginWindow {
  const { panelWindow, toasts } = parts;
  return {
    showUi: (html, options) => panelWindow.show(html, options),
    resizeUi: (width, height) => panelWindow.resize(width, height),
    setUiVisible: (visible) => panelWindow.setVisible(visible),
    showNodes: parts.showNodes,
    postToUi: (message) => panelWindow.post(message),
    toast: (toast) => toasts.show(toast),
    dismissToast: (id) => toasts.dismiss(id),
    closed: parts.ended,
    failed: parts.report,
  };
}
