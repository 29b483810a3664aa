import { build } from 'esbuild';

let built: Promise<string> | undefined;

/** Text of `code.js`, bundled from the controller's sources with the options of a release. */
export function builtCode(): Promise<string> {
  built ??= build({
    entryPoints: ['src/plugin/main.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    write: false,
    logLevel: 'error',
  }).then((result) => result.outputFiles[0].text);
  return built;
}
