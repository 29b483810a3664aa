import { themeCss } from './theme-css.js';
import type { Theme } from './theme-tokens.js';

/** How the innermost frame comes about: a `data:` address that writes the document, or a sandboxed `srcdoc`. */
export type FrameKind = 'data' | 'srcdoc';

/**
 * The policy a plugin gets that asked for no network at all: nothing may be fetched but what it carries itself.
 * `default-src` also stands for connect, image, media, worker and frame sources.
 */
const contentSecurityPolicy = [
  'default-src data: blob:',
  "script-src 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' data: blob:",
  "style-src 'unsafe-inline' data: blob:",
].join('; ');

const frameStyle =
  '<style>html,body,iframe{margin:0;border:0;padding:0;width:100%;height:100%;display:block;overflow:hidden}</style>';

/** Passes messages on in both directions and lets nobody else in. `accepts` is checked on what comes from below. */
const relay = (accepts: string) => `
function relayWith(child) {
  addEventListener('message', (event) => {
    if (event.source === child.contentWindow && ${accepts}) parent.postMessage(event.data, '*');
    else if (event.source === parent) child.contentWindow.postMessage(event.data, '*');
  });
}`;

/** Outermost frame: holds the network frame and nothing else. */
export function shimDocument(networkDocument: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Shim Plugin Iframe</title>${frameStyle}<body><script>
${relay('true')}
const child = document.createElement('iframe');
child.title = child.name = 'Network Plugin Iframe';
child.srcdoc = ${JSON.stringify(networkDocument).replaceAll('<', '\\u003c')};
relayWith(child);
document.body.append(child);
</script>`;
}

/** Middle frame: carries the policy, which the frame inside inherits, and makes that frame when told to. */
export function networkDocument(kind: FrameKind): string {
  const loader = `<!doctype html><script>onmessage = (event) => {
    if (event.source !== parent || typeof event.data.playgroundHtml !== 'string') return;
    const html = event.data.playgroundHtml;
    document.open(); document.write(html); document.close();
  }</script>`;
  const fill =
    kind === 'data'
      ? `child.src = ${JSON.stringify(`data:text/html;charset=utf-8,${encodeURIComponent(loader)}`)};
         child.addEventListener('load', () => child.contentWindow.postMessage({ playgroundHtml: html }, '*'), { once: true });`
      : `child.setAttribute('sandbox', 'allow-scripts allow-downloads');
         child.srcdoc = html;`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>Network Plugin Iframe</title>${frameStyle}<body><script>
${relay("event.origin === 'null'")}
addEventListener('message', function start(event) {
  if (event.source !== parent || typeof event.data.playgroundHtml !== 'string') return;
  event.stopImmediatePropagation();
  removeEventListener('message', start);
  const html = event.data.playgroundHtml;
  const child = document.createElement('iframe');
  child.id = 'plugin-iframe';
  child.title = child.name = 'Inner Plugin Iframe';
  ${fill}
  relayWith(child);
  document.body.append(child);
});
parent.postMessage({ playgroundFrame: 'ready' }, '*');
</script>`;
}

/** The plugin's own HTML behind what the editor puts in front of it: colours, theme class, and a word when it has loaded. */
export function innerDocument(pluginHtml: string, theme: Theme): string {
  return `<style id="figma-style">${themeCss(theme)}</style><script>
document.documentElement.className = 'figma-${theme}';
addEventListener('message', (event) => {
  const change = event.source === parent && event.data && event.data.playgroundTheme;
  if (!change) return;
  document.documentElement.classList.remove('figma-light', 'figma-dark');
  document.documentElement.classList.add('figma-' + change.theme);
  document.getElementById('figma-style').textContent = change.css;
});
addEventListener('load', () => parent.postMessage({ playgroundFrame: 'loaded' }, '*'));
</script>${pluginHtml}`;
}
