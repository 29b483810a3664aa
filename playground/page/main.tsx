import { render } from 'preact';
import type { FileAccess } from '../host/design-document.js';
import { App } from './app.js';
import { boundedDockWidth } from './dock-width.js';
import { createEditor, type EditorStart } from './editor.js';
import { fitPage } from './fit-page.js';
import { createPlayground } from './inspection.js';
import type { PluginManifest, PluginPackage } from './plugin-package.js';
import { createPluginRunner } from './plugin-runner.js';
import { sampleFileName, sampleFiles } from './sample-files.js';

async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function fetchPlugin(): Promise<PluginPackage> {
  const [code, html, manifest] = await Promise.all([
    fetchFile('plugin/code.js').then((response) => response.text()),
    fetchFile('plugin/ui.html').then((response) => response.text()),
    fetchFile('plugin/manifest.json').then((response) => response.json() as Promise<PluginManifest>),
  ]);
  return { code, html, manifest };
}

const loadPhoto = async (name: string) =>
  new Uint8Array(await (await fetchFile(`photos/${name}`)).arrayBuffer());

interface Address extends EditorStart {
  readonly access: FileAccess;
  readonly runs: boolean;
}

/** `?file=team|headshots|components|buzz`, `?access=edit|view`, `?frame=data|srcdoc`, `?theme=light|dark`, `?width=` of a docked panel, `?run=no`. */
function readAddress(): Address {
  const asked = new URLSearchParams(location.search);
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const theme = asked.get('theme');
  return {
    file: sampleFileName(asked.get('file')),
    access: asked.get('access') === 'view' ? 'view' : 'edit',
    frameKind: asked.get('frame') === 'srcdoc' ? 'srcdoc' : 'data',
    theme: theme === 'dark' || theme === 'light' ? theme : system,
    dockWidth: boundedDockWidth(Number(asked.get('width') ?? '') || 320),
    runs: asked.get('run') !== 'no',
  };
}

async function main(holder: HTMLElement): Promise<void> {
  const start = readAddress();
  const { create } = sampleFiles[start.file];
  const [document, pluginPackage] = await Promise.all([create(loadPhoto), fetchPlugin()]);
  document.setAccess(start.access);
  const editor = createEditor(document, start);
  document.subscribe(({ kind }) => {
    if (kind === 'page') fitPage(editor);
  });
  const runner = createPluginRunner(editor, pluginPackage);
  render(<App editor={editor} runner={runner} />, holder);
  const playground = createPlayground(editor, runner);
  await playground.drawn();
  if (start.runs) await runner.run();
  window.playground = playground;
}

const holder = document.getElementById('app');
if (!holder) throw new Error('index.html has no #app');
main(holder).catch((error: unknown) => {
  console.error(error);
  holder.textContent = `The playground could not start: ${error instanceof Error ? error.message : String(error)}`;
});
