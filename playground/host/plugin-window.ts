export interface PluginUiOptions {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly themeColors: boolean;
  readonly visible: boolean;
}

export interface Toast {
  readonly id: number;
  /** at most 100 characters */
  readonly message: string;
  readonly error: boolean;
  /** Infinity: until closed */
  readonly timeoutMs: number;
  readonly buttonText: string | null;
}

/**
 * The editor's side of a running plugin: where its panel is shown and its notes appear. Every method is called
 * synchronously; messages are already checked copies.
 */
export interface PluginWindow {
  /** Show `html` in a fresh null-origin frame; called again when the plugin shows its panel anew. */
  showUi(html: string, options: PluginUiOptions): void;
  resizeUi(width: number, height: number): void;
  setUiVisible(visible: boolean): void;
  /** Deliver to the frame as `event.data.pluginMessage`. Called only after `uiLoaded()`; never after `closed`. */
  postToUi(message: unknown): void;
  /** Bring these nodes of the open page into view. */
  showNodes(ids: readonly string[]): void;
  toast(toast: Toast): void;
  dismissToast(id: number): void;
  /** The plugin has ended, by itself or not: remove its frame. `message` is its parting note, if any. */
  closed(message: string | null): void;
  /** An exception nobody in the plugin caught; developers' text. */
  failed(error: Error): void;
}
