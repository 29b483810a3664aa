import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSWASMModule,
  RELEASE_SYNC,
} from 'quickjs-emscripten';
import type { PluginWindow, Toast } from '../host/plugin-window.js';
import { type RunningPlugin, startPlugin } from '../host/start-plugin.js';
import type { Editor } from './editor.js';
import { openPluginFrames, type PluginFrames } from './plugin-frames.js';

/** The built plugin as text, with what its manifest says. */
export interface PluginPackage {
  readonly code: string;
  readonly html: string;
  readonly manifest: PluginManifest;
}

export interface PluginManifest {
  readonly id: string;
  readonly name: string;
  readonly menu?: readonly PluginCommand[];
  readonly relaunchButtons?: readonly PluginCommand[];
}

export interface PluginCommand {
  readonly command: string;
  readonly name: string;
}

/** Starts and ends the plugin, shows its panel and its notes. One plugin runs at a time, as in the real editor. */
export interface PluginRunner {
  readonly package: PluginPackage;
  /** Where frames are put; given by the panel's component. */
  holder: HTMLElement | null;
  readonly isRunning: boolean;
  /** every note shown so far and every uncaught error, oldest first */
  readonly notifications: readonly Toast[];
  readonly diagnostics: readonly string[];
  /** Without a command: the first one of the manifest's menu. Ends the one that runs. */
  run(command?: string): Promise<void>;
  close(): void;
  dismissToast(id: number): void;
  /** The note's own button. */
  pressToast(id: number): void;
}

export function createPluginRunner(editor: Editor, pluginPackage: PluginPackage): PluginRunner {
  const clientStorage = new Map<string, unknown>();
  const notifications: Toast[] = [];
  const diagnostics: string[] = [];
  let quickjs: Promise<QuickJSWASMModule> | null = null;
  let plugin: RunningPlugin | null = null;
  let frames: PluginFrames | null = null;

  const report = (error: unknown) => {
    diagnostics.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    console.error(error);
  };
  const dismissToast = (id: number) => {
    editor.toasts.value = editor.toasts.value.filter((toast) => toast.id !== id);
  };
  const showToast = (toast: Toast) => {
    notifications.push(toast);
    editor.toasts.value = [...editor.toasts.value.slice(-2), toast];
    if (Number.isFinite(toast.timeoutMs)) setTimeout(() => dismissToast(toast.id), toast.timeoutMs);
  };
  const closeFrames = () => {
    frames?.close();
    frames = null;
    editor.panel.value = null;
  };
  const onMessage = (message: unknown) => {
    try {
      plugin?.postFromUi(message);
    } catch (error) {
      report(error);
    }
  };

  const pluginWindow: PluginWindow = {
    showUi(html, options) {
      closeFrames();
      if (!runner.holder) throw new Error('the page has no place for a panel yet');
      // a plugin that gives its panel no title gets its own name there
      const title = options.title === 'Plugin' ? pluginPackage.manifest.name : options.title;
      editor.panel.value = { ...options, title };
      frames = openPluginFrames({
        container: runner.holder,
        html,
        kind: editor.frameKind.value,
        theme: editor.theme.value,
        onLoaded: () => plugin?.uiLoaded(),
        onMessage,
      });
    },
    resizeUi(width, height) {
      if (editor.panel.value) editor.panel.value = { ...editor.panel.value, width, height };
    },
    setUiVisible(visible) {
      if (editor.panel.value) editor.panel.value = { ...editor.panel.value, visible };
    },
    postToUi: (message) => frames?.post(message),
    toast: showToast,
    dismissToast,
    closed(message) {
      closeFrames();
      plugin = null;
      if (message) showToast({ id: -Date.now(), message, error: false, timeoutMs: 3000, buttonText: null });
    },
    failed: report,
  };

  editor.theme.subscribe((theme) => frames?.setTheme(theme));

  const runner: PluginRunner = {
    package: pluginPackage,
    holder: null,
    get isRunning() {
      return plugin?.isRunning ?? false;
    },
    notifications,
    diagnostics,
    async run(command = pluginPackage.manifest.menu?.[0]?.command ?? '') {
      quickjs ??= newQuickJSWASMModuleFromVariant(newVariant(RELEASE_SYNC, { wasmLocation: 'quickjs.wasm' }));
      const machine = await quickjs;
      plugin?.close();
      const { code, html, manifest } = pluginPackage;
      plugin = startPlugin({
        document: editor.document,
        code,
        html,
        quickjs: machine,
        window: pluginWindow,
        command,
        editorType: 'figma',
        pluginId: manifest.id,
        relaunchCommands: (manifest.relaunchButtons ?? []).map((button) => button.command),
        clientStorage,
      });
    },
    close: () => plugin?.close(),
    dismissToast,
    pressToast(id) {
      plugin?.pressToast(id);
      dismissToast(id);
    },
  };
  return runner;
}
