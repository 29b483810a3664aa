import { render } from 'preact';
import { Panel } from './components/panel.js';
import { readAssets } from './embedded-assets.js';
import { createHost, parentPort } from './host.js';
import { createIntents } from './intents.js';
import { PanelContext } from './panel-context.js';
import { readWorkerCode } from './read-worker-code.js';
import { createPanelState } from './state.js';
import { createWorkerBridge } from './worker-bridge.js';
import { openWorkerLink } from './worker-link.js';
import { workerUrls } from './worker-urls.js';

// One photo of 16 megapixels keeps a slow machine busy for long stretches between two breaths: 3 s on two cores of a server.
const silentForMs = 30_000;
const helloWithinMs = 8_000;

let workerCode: Promise<string> | undefined;

const host = createHost(parentPort(window));
const engine = createWorkerBridge({
  openLink: async () => {
    workerCode ??= readWorkerCode(document);
    const urls = workerUrls(await workerCode);
    const spawn = (url: string) => new Worker(url);
    return openWorkerLink({ urls, helloWithinMs, silentForMs, spawn });
  },
  readAssets: () => readAssets(document),
  readPhoto: (imageHash) => host.call('photo.read', { imageHash }),
});
const state = createPanelState();
const intents = createIntents({ state, host, engine });

const root = document.getElementById('panel');
if (root === null) throw new TypeError('the panel has no place to be');
render(
  <PanelContext.Provider value={{ state, intents }}>
    <Panel />
  </PanelContext.Provider>,
  root,
);
void intents.start();
