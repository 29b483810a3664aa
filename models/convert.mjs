// Makes models/*.onnx and their cards from the TensorFlow Lite files in node_modules: `node models/convert.mjs`.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['models/convert/convert-all.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { convertAll } = await import(`data:text/javascript;base64,${code}`);
await convertAll(root);
