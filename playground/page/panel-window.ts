import type { PluginUiOptions } from '../host/plugin-window.js';
import { boundedDockWidth } from './dock-width.js';
import type { Editor } from './editor.js';
import { openPluginFrames, type PluginFrames } from './plugin-frames.js';

export interface PanelWindowOptions {
  readonly editor: Editor;
  /** the plugin's name, for panels that bring no title */
  readonly pluginName: string;
  readonly onLoaded: () => void;
  readonly onMessage: (pluginMessage: unknown) => void;
}

/** The floating window that a plugin shows its panel in; empty until `show`. */
export interface PanelWindow {
  /** Where frames are put; given by the window's component. */
  holder: HTMLElement | null;
  /** @throws Error before the component is there */
  show(html: string, options: PluginUiOptions): void;
  resize(width: number, height: number): void;
  setVisible(visible: boolean): void;
  post(pluginMessage: unknown): void;
  close(): void;
}

export function createPanelWindow({
  editor,
  pluginName,
  onLoaded,
  onMessage,
}: PanelWindowOptions): PanelWindow {
  let frames: PluginFrames | null = null;
  editor.theme.subscribe((theme) => frames?.setTheme(theme));

  const panelWindow: PanelWindow = {
    holder: null,
    show(html, options) {
      panelWindow.close();
      if (!panelWindow.holder) throw new Error('the page has no place for a panel yet');
      const title = options.title === 'Plugin' ? pluginName : options.title;
      editor.panel.value = { ...options, title };
      frames = openPluginFrames({
        container: panelWindow.holder,
        html,
        kind: editor.frameKind.value,
        theme: editor.theme.value,
        onLoaded,
        onMessage,
      });
    },
    resize(width, height) {
      editor.dockWidth.value = boundedDockWidth(width);
      if (editor.panel.value) editor.panel.value = { ...editor.panel.value, width, height };
    },
    setVisible(visible) {
      if (editor.panel.value) editor.panel.value = { ...editor.panel.value, visible };
    },
    post: (pluginMessage) => frames?.post(pluginMessage),
    close() {
      frames?.close();
      frames = null;
      editor.panel.value = null;
    },
  };
  return panelWindow;
}
