import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

// Figma hands the panel over as one string: nothing beside it can be loaded, so everything is inside.
// `</script` inside a script would end it; `<\/script` means the same to JavaScript.
const escapeScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/**
 * Puts panel, worker and packed assets into one HTML file.
 * @returns {Promise<Record<string, number>>} bytes of ui.html by part
 */
export async function assembleUiHtml({ panel, worker, assets, outFile }) {
  const template = await readFile('src/ui/panel.html', 'utf8');
  const styles = await bundleStyles('src/ui/styles.css');
  const block = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
  const packed = Object.entries(assets).map(([name, bytes]) => [
    name,
    block(`asset-${name}`, bytes.toString('base64')),
  ]);
  const workerBlock = block('worker-code', gzipSync(worker.code, { level: 9 }).toString('base64'));
  const panelBlock = `<script>${escapeScript(panel.code)}</script>`;
  // Function replacers: `$&` in minified code would otherwise be taken as a pattern.
  const html = template
    .replace('<!-- styles -->', () => `<style>${styles}</style>`)
    .replace('<!-- panel -->', () => [workerBlock, panelBlock].join('\n'))
    .replace('<!-- embedded -->', () => packed.map(([, text]) => text).join('\n'));
  await writeFile(outFile, html);
  return {
    total: Buffer.byteLength(html),
    panel: Buffer.byteLength(panelBlock),
    styles: Buffer.byteLength(styles),
    worker: workerBlock.length,
    ...Object.fromEntries(packed.map(([name, text]) => [name, text.length])),
  };
}

async function bundleStyles(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false });
  return outputFiles[0].text.trim();
}
