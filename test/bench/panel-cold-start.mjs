// From the making of the panel's frame to the first preview, step by step: what was reached when, and what took how long.
import { gunzipSync, gzipSync } from 'node:zlib';

/** Runs in the panel's document, before anything of its own. */
function watchPanel() {
  const marks = [];
  window.bench = marks;
  const at = () => performance.timeOrigin + performance.now();
  const mark = (name) => {
    if (!marks.some((known) => known.name === name)) marks.push({ name, at: at() });
  };
  mark('html arrives');
  document.addEventListener('DOMContentLoaded', () => mark('html is read to its end'));
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    constructor(...args) {
      super(...args);
      mark('worker is started');
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'hello') mark('worker says hello');
      });
    }
    postMessage(message, ...rest) {
      if (message?.path?.at(-1) === 'start') mark('assets are sent');
      if (message?.path?.at(-1) === 'open') mark('photo is sent');
      super.postMessage(message, ...rest);
    }
  };
  const look = () => {
    if (document.querySelector('#panel *')) mark('panel is drawn');
    const tags = [...document.querySelectorAll('.tag')].map((tag) => tag.textContent);
    if (tags.includes('Original')) mark('photo is shown');
    if (tags.some((tag) => tag.startsWith('f/'))) mark('first preview');
    if (marks.some(({ name }) => name === 'first preview') && !document.querySelector('progress')) {
      mark('analysed');
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the worker, before anything of its own. */
function watchWorker() {
  const spans = [];
  self.bench = spans;
  const at = () => performance.timeOrigin + performance.now();
  const span = (name, bytes, from) => spans.push({ name, bytes, at: from, ms: at() - from });
  span('worker script begins', 0, at());
  const { fromBase64 } = Uint8Array;
  if (fromBase64) {
    Uint8Array.fromBase64 = function timed(text, ...rest) {
      const from = at();
      const bytes = fromBase64.call(Uint8Array, text, ...rest);
      span('base64', bytes.length, from);
      return bytes;
    };
  }
  const { arrayBuffer } = Response.prototype;
  Response.prototype.arrayBuffer = async function timed() {
    const from = at();
    const bytes = await arrayBuffer.call(this);
    span('inflate', bytes.byteLength, from);
    return bytes;
  };
  for (const name of ['instantiate', 'compile', 'instantiateStreaming', 'compileStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async function timed(source, ...rest) {
      const from = at();
      const made = await real.call(WebAssembly, source, ...rest);
      span(`wasm ${name}`, source.byteLength ?? 0, from);
      return made;
    };
  }
}

/** ui.html with both watchers in it. */
export function watchedPanel(html) {
  const block = /(<script type="text\/plain" id="worker-code">)([^<]*)(<\/script>)/;
  const watched = html.replace(block, (_, open, packed, close) => {
    const code = gunzipSync(Buffer.from(packed, 'base64')).toString();
    return open + gzipSync(`(${watchWorker})();\n${code}`, { level: 9 }).toString('base64') + close;
  });
  if (watched === html) throw new Error('ui.html has no worker in it');
  return watched.replace('<head>', () => `<head><script>(${watchPanel})()</script>`);
}

/**
 * Opens the plugin with a photo selected, and says what was reached when.
 * @param page - the playground with `run=no`, ready
 * @returns rows of `[what, ms since the frame was made, ms it took or null]`, in order
 */
export async function coldStart(page, name) {
  await page.evaluate((wanted) => window.playground.select(wanted), name);
  const begun = await page.evaluate(async () => {
    const at = () => performance.timeOrigin + performance.now();
    const made = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('iframe')) return;
        observer.disconnect();
        resolve(at());
      }).observe(document, { subtree: true, childList: true });
    });
    void window.playground.run();
    return made;
  });
  const frame = await innerFrame(page);
  await frame.waitForFunction(
    () => window.bench?.some(({ name: reached }) => reached === 'analysed'),
    undefined,
    { timeout: 120_000 },
  );
  const marks = await frame.evaluate(() => window.bench);
  const spans = await page
    .workers()
    .at(-1)
    .evaluate(() => self.bench);
  const rows = [
    ...marks.map(({ name: reached, at }) => [reached, at - begun, null]),
    ...spans
      .filter(({ bytes, ms }) => bytes > 100_000 || ms > 5 || bytes === 0)
      .map(({ name: what, bytes, at, ms }) => [
        `  worker: ${what}${bytes ? ` ${(bytes / 1e6).toFixed(2)} MB` : ''}`,
        at - begun,
        ms,
      ]),
  ];
  return rows.sort((one, other) => one[1] - other[1]);
}

export async function innerFrame(page) {
  for (;;) {
    const frame = page.frames().find((candidate) => candidate.name() === 'Inner Plugin Iframe');
    if (frame && (await frame.evaluate(() => 'bench' in window).catch(() => false))) return frame;
    await page.waitForTimeout(20);
  }
}
