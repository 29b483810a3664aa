import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Metafile {
  inputs: Record<string, { bytes: number; imports: { path: string }[] }>;
}

/** Which folders of ours, and which packages, may end up in each bundle. */
const allowed: Record<string, { rooms: string[]; packages: string[] }> = {
  controller: { rooms: ['contract', 'plugin'], packages: [] },
  panel: {
    rooms: ['contract', 'report', 'ui'],
    packages: ['preact', '@preact/signals', '@preact/signals-core', 'comlink', 'valibot'],
  },
  worker: {
    rooms: ['contract', 'engine', 'runtime', 'worker'],
    packages: [
      'comlink',
      'onnxruntime-web',
      'onnxruntime-common',
      '@jsquash/jpeg',
      'fast-png',
      'fflate',
      'iobuffer',
    ],
  },
  'command-line': {
    rooms: ['contract', 'report', 'engine', 'runtime', 'cli'],
    packages: [
      ...['onnxruntime-web', 'onnxruntime-common', '@jsquash/jpeg', 'fast-png', 'fflate', 'iobuffer'],
      'valibot',
    ],
  },
  'command-line-worker': {
    rooms: ['contract', 'engine', 'runtime', 'cli'],
    packages: ['onnxruntime-web', 'onnxruntime-common', '@jsquash/jpeg', 'fast-png', 'fflate', 'iobuffer'],
  },
};

const packageOf = (path: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];

/** The pages of the playground: one plays the host and knows the contract only through the built plugin; the other shows the panel's parts. */
const pages: Record<string, RegExp> = {
  playground: /^playground\/(page|host)\//,
  components:
    /^(playground\/components\/|playground\/page\/theme-(css|tokens)\.ts$|src\/(ui|report|contract)\/)/,
};

describe('what is in each bundle', () => {
  const metafiles: Record<string, Metafile> = JSON.parse(readFileSync('dist/metafiles.json', 'utf8'));

  it.each(Object.keys(allowed))('%s holds only what its room may import', (name) => {
    const inputs = Object.keys(metafiles[name]!.inputs);
    expect(inputs.length).toBeGreaterThan(5);
    const { rooms, packages } = allowed[name]!;
    const strangers = inputs.filter((path) => {
      const owner = packageOf(path);
      return owner === undefined ? !rooms.includes(roomOf(path) ?? path) : !packages.includes(owner);
    });
    expect(strangers).toEqual([]);
  });

  it.each(Object.keys(pages))('page %s holds only what it may import', (name) => {
    const inputs = Object.keys(metafiles[name]!.inputs).filter((path) => packageOf(path) === undefined);
    expect(inputs.length).toBeGreaterThan(5);
    expect(inputs.filter((path) => !pages[name]!.test(path))).toEqual([]);
  });

  it('stays within the budgets of the host', () => {
    expect(statSync('dist/ui.html').size).toBeLessThanOrEqual(15_000_000);
    expect(statSync('dist/code.js').size).toBeLessThanOrEqual(60_000);
  });

  it('keeps the controller strict', () => {
    expect(readFileSync('dist/code.js', 'utf8')).toMatch(/^"use strict";/);
  });
});
