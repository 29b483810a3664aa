import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './server/open-browser.mjs';
import { servePlayground } from './server/serve-playground.mjs';

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } } });

if (!existsSync(fileURLToPath(new URL('../dist/playground/index.html', import.meta.url)))) {
  console.error('The playground is not built yet. Run: npm run build');
  process.exit(1);
}

const playground = await servePlayground({ port: Number(values.port ?? 5173) });
console.log(`Wide Open playground: ${playground.address}`);
console.log('Click a photo, pick a look, press Apply. Ctrl-C ends it.');
if (!values['no-open'] && !process.env.CI) openBrowser(playground.address);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await playground.close();
    process.exit(0);
  });
}
