import type { QuickJSWASMModule } from 'quickjs-emscripten';
import type { DesignDocument } from './design-document.js';
import type { PluginWindow } from './plugin-window.js';

export interface StartPluginOptions {
  readonly document: DesignDocument;
  /** text of the built `code.js` and `ui.html` */
  readonly code: string;
  readonly html: string;
  /** may serve one start after another; `newQuickJSWASMModule` or `…FromVariant` makes one */
  readonly quickjs: QuickJSWASMModule;
  readonly window: PluginWindow;
  /** from the manifest: a menu item's or relaunch button's command; '' for plain Run */
  readonly command?: string;
  readonly editorType?: 'figma' | 'buzz';
  /** the manifest's id */
  readonly pluginId?: string;
  /** commands of the manifest's relaunchButtons */
  readonly relaunchCommands?: readonly string[];
  /** kept by the caller across starts: this person's storage for the plugin */
  readonly clientStorage?: Map<string, unknown>;
  /** VM limits */
  readonly memoryLimitBytes?: number;
  readonly longestTurnMs?: number;
}

export interface RunningPlugin {
  /** Say once per shown frame that it has loaded (its 'load' event): queued messages flow then. */
  uiLoaded(): void;
  /** A `pluginMessage` from the frame. Throws like the real thing on values that cannot cross. */
  postFromUi(message: unknown): void;
  /** The person closes the panel: the plugin ends now, whatever it is doing. */
  close(): void;
  readonly isRunning: boolean;
}

/** Runs the built plugin against a document, as choosing it in the editor's menu would. */
export function startPlugin(options: StartPluginOptions): RunningPlugin {
  throw new Error(`not built yet: ${options.command ?? ''}`);
}
