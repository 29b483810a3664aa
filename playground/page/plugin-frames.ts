import { type FrameKind, innerDocument, networkDocument, shimDocument } from './frame-documents.js';
import { themeCss } from './theme-css.js';
import type { Theme } from './theme-tokens.js';

export interface PluginFrames {
  /** Delivers to the plugin's window as `event.data.pluginMessage`. Before `onLoaded` nobody listens there. */
  post(pluginMessage: unknown): void;
  setTheme(theme: Theme): void;
  /** Ends the window and everything running in it. */
  close(): void;
}

export interface PluginFramesOptions {
  readonly container: HTMLElement;
  readonly html: string;
  readonly kind: FrameKind;
  readonly theme: Theme;
  /** The window's own `load` event, once. */
  readonly onLoaded: () => void;
  /** What the window sent as `{ pluginMessage }`, as the browser copied it. */
  readonly onMessage: (pluginMessage: unknown) => void;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Shows a plugin's HTML inside three nested frames, the innermost of which has no origin. */
export function openPluginFrames(options: PluginFramesOptions): PluginFrames {
  const shim = document.createElement('iframe');
  shim.title = shim.name = 'Shim Plugin Iframe';
  let theme = options.theme;
  let progress: 'empty' | 'filling' | 'loaded' = 'empty';

  const send = (data: unknown) => shim.contentWindow?.postMessage(data, '*');
  const sendTheme = () => send({ playgroundTheme: { theme, css: themeCss(theme) } });

  const listen = (event: MessageEvent) => {
    if (event.source !== shim.contentWindow || !isRecord(event.data)) return;
    const { playgroundFrame } = event.data;
    if (playgroundFrame === 'ready' && progress === 'empty') {
      progress = 'filling';
      send({ playgroundHtml: innerDocument(options.html, theme) });
    } else if (playgroundFrame === 'loaded' && progress === 'filling') {
      progress = 'loaded';
      sendTheme();
      options.onLoaded();
    } else if ('pluginMessage' in event.data) {
      options.onMessage(event.data['pluginMessage']);
    }
  };

  window.addEventListener('message', listen);
  shim.srcdoc = shimDocument(networkDocument(options.kind));
  options.container.append(shim);

  return {
    post: (pluginMessage) => send({ pluginMessage }),
    setTheme(next) {
      theme = next;
      if (progress === 'loaded') sendTheme();
    },
    close() {
      window.removeEventListener('message', listen);
      shim.remove();
    },
  };
}
