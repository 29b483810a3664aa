import type { DesignDocument } from './design-document.js';
import type { Library } from './palette.js';
import type { PluginWindow } from './plugin-window.js';

export type EditorType = 'figma' | 'buzz' | 'dev';
export type PluginMode = 'default' | 'inspect';

/** What one running plugin may touch, shared by the parts of its API. */
export interface PluginSession {
  readonly document: DesignDocument;
  readonly window: PluginWindow;
  readonly command: string;
  readonly editorType: EditorType;
  readonly mode: PluginMode;
  readonly pluginId: string;
  readonly relaunchCommands: readonly string[];
  /** of the manifest */
  readonly permissions: readonly string[];
  /** those enabled for the file, as they are now */
  readonly libraries: () => readonly Library[];
  /** so many modes the person's plan allows a collection */
  readonly modeLimit: number;
  readonly clientStorage: Map<string, unknown>;
  /** pages whose nodes may be read; the current one always may */
  readonly loadedPages: Set<string>;
  /** Runs `work` in a later turn, unless the plugin has ended by then. */
  later(work: () => void, delayMs?: number): void;
  /** Ends the plugin. */
  end(message: string | null): void;
  readonly isOpen: boolean;
}

/** @throws Error once the plugin has ended: every call on its API does then */
export function assertOpen(session: PluginSession, member: string): void {
  if (!session.isOpen) throw new Error(`in ${member}: The plugin has been closed`);
}
