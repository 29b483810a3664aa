import type { QuickJSWASMModule } from 'quickjs-emscripten';
import {
  ApiParameters,
  type ParameterAnswer,
  type ParameterInput,
  type ParameterValues,
} from './api-parameters.js';
import { ApiUi } from './api-ui.js';
import type { DesignDocument } from './design-document.js';
import { FigmaApi } from './figma-api.js';
import type { Library } from './palette.js';
import type { EditorType, PluginMode, PluginSession } from './plugin-session.js';
import type { PluginWindow } from './plugin-window.js';
import { runInQuickJs, type VmRun } from './run-in-quickjs.js';

export interface StartPluginOptions {
  readonly document: DesignDocument;
  /** text of the built `code.js` and `ui.html` */
  readonly code: string;
  readonly html: string;
  /** may serve one start after another; see `vmMemory` for its limit */
  readonly quickjs: QuickJSWASMModule;
  readonly window: PluginWindow;
  /** from the manifest: a menu item's or relaunch button's command; '' for plain Run */
  readonly command?: string;
  readonly editorType?: EditorType;
  readonly mode?: PluginMode;
  /** the manifest's id */
  readonly pluginId?: string;
  /** commands of the manifest's relaunchButtons */
  readonly relaunchCommands?: readonly string[];
  /** of the manifest; default: `teamlibrary` */
  readonly permissions?: readonly string[];
  /** the libraries enabled for the file, as they are whenever it is asked */
  readonly libraries?: () => readonly Library[];
  /** so many modes a collection may have; default 10 */
  readonly modeLimit?: number;
  /** true: the person still enters its parameters, and nothing is run before `runWith` */
  readonly asksParameters?: boolean;
  /** kept by the caller across starts: this person's storage for the plugin */
  readonly clientStorage?: Map<string, unknown>;
  /** how long the plugin may run without giving the editor a turn */
  readonly longestTurnMs?: number;
  /** receives the plugin's `console` */
  readonly log?: (level: string, values: readonly unknown[]) => void;
}

export interface RunningPlugin {
  /** Say once per shown frame that it has loaded (its 'load' event): queued messages flow then. */
  uiLoaded(): void;
  /** A `pluginMessage` from the frame. Throws like the real thing on values that cannot cross. */
  postFromUi(message: unknown): void;
  /** The person presses the button of a note. */
  pressToast(id: number): void;
  /** The person takes a note away. */
  dismissToast(id: number): void;
  /** The person enters a parameter: the plugin answers once, several times, or never. */
  enter(input: ParameterInput, answer: (answer: ParameterAnswer) => void): void;
  /** The person has entered all parameters: now the plugin runs. */
  runWith(parameters: ParameterValues): void;
  /** The person closes the panel: the plugin ends now, whatever it is doing. */
  close(): void;
  readonly isRunning: boolean;
}

const defaultLongestTurnMs = 10_000;

/** Runs the built plugin against a document, as choosing it in the editor's menu would. */
export function startPlugin(options: StartPluginOptions): RunningPlugin {
  const { document, window } = options;
  let isOpen = true;
  let isEnding = false;
  const session: PluginSession = {
    document,
    window,
    command: options.command ?? '',
    editorType: options.editorType ?? 'figma',
    mode: options.mode ?? 'default',
    pluginId: options.pluginId ?? 'playground',
    relaunchCommands: options.relaunchCommands ?? ['edit', 'reapply', 'check'],
    permissions: options.permissions ?? ['teamlibrary'],
    libraries: options.libraries ?? (() => []),
    modeLimit: options.modeLimit ?? 10,
    clientStorage: options.clientStorage ?? new Map(),
    loadedPages: new Set(),
    later(work, delayMs = 0) {
      setTimeout(() => {
        if (isOpen) work();
      }, delayMs);
    },
    end,
    get isOpen() {
      return isOpen;
    },
  };
  document.isQueried = options.asksParameters ?? false;
  const figma = new FigmaApi(session);
  const stopListening = document.subscribe((change) => FigmaApi.host.events(figma).queue(change));
  let vm: VmRun | undefined;

  function end(message: string | null): void {
    if (isEnding) return;
    isEnding = true;
    FigmaApi.host.events(figma).emit('close');
    isOpen = false;
    document.isQueried = false;
    FigmaApi.host.notes(figma).clear();
    stopListening();
    // what the plugin left uncommitted becomes a step when it ends
    document.commitUndo();
    vm?.dispose();
    window.closed(message);
  }

  vm = runInQuickJs({
    quickjs: options.quickjs,
    code: options.code,
    globals: { figma, html: options.html, log: options.log ?? (() => undefined) },
    failed: (error) => window.failed(error),
    longestTurnMs: options.longestTurnMs ?? defaultLongestTurnMs,
  });
  // it may have closed itself before its code had run to the end
  if (!isOpen) vm.dispose();
  return {
    uiLoaded: () => ApiUi.host.loaded(FigmaApi.host.ui(figma)),
    postFromUi: (message) => ApiUi.host.receive(FigmaApi.host.ui(figma), message),
    pressToast: (id) => FigmaApi.host.notes(figma).press(id),
    dismissToast: (id) => FigmaApi.host.notes(figma).take(id, 'dismiss'),
    enter: (input, answer) => ApiParameters.host.ask(FigmaApi.host.parameters(figma), input, answer),
    runWith(parameters) {
      document.isQueried = false;
      const event = { command: session.command, parameters: { ...parameters } };
      session.later(() => FigmaApi.host.events(figma).emit('run', event));
    },
    close: () => end(null),
    get isRunning() {
      return isOpen;
    },
  };
}
