import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { builtCode } from './built-code.js';

test('the built code is strict, small, and ES2020', async () => {
  const code = await builtCode();
  expect(code.startsWith('"use strict";')).toBe(true);
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(60_000);
  expect(() => new Script(code)).not.toThrow();
  // lowering to ES2020 finds nothing to lower
  const options = { minify: true, target: 'esnext' } as const;
  const asIs = await transform(code, options);
  const lowered = await transform(code, { ...options, target: 'es2020' });
  expect(lowered.code).toBe(asIs.code);
});

test('the built code names nothing that the plugin VM lacks', async () => {
  // the self-test asks by these very names whether they are there
  const code = (await builtCode()).replace(/"TextEncoder TextDecoder [\w ]+"/, '""');
  const absent = [
    'TextEncoder',
    'TextDecoder',
    'URL',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'Intl',
    'fetch',
  ];
  const named = absent.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  expect(named).toEqual([]);
});

test('the manifest asks for no network, and for no permission but to read team libraries', () => {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  expect(manifest).toMatchObject({
    api: '1.0.0',
    main: 'dist/code.js',
    ui: 'dist/ui.html',
    documentAccess: 'dynamic-page',
    editorType: ['figma', 'buzz'],
    networkAccess: { allowedDomains: ['none'] },
    permissions: ['teamlibrary'],
    relaunchButtons: [
      { command: 'edit', name: 'Edit blur' },
      { command: 'reapply', name: 'Re-apply look', multipleSelection: true },
      { command: 'check', name: 'Check headshots' },
    ],
  });
  expect(manifest.menu).toEqual([
    { name: 'Open', command: 'open' },
    {
      name: 'Apply look',
      command: 'apply-look',
      // one that is optional could not stop somebody who has selected nothing
      parameters: [{ name: 'Look', key: 'look', description: 'For the selected photos' }],
      // so that the menu, which asks for no parameters, opens the panel
      parameterOnly: false,
    },
    { name: 'Re-apply look', command: 'reapply' },
    { name: 'Check page', command: 'check-page' },
    { name: 'Restore original', command: 'restore' },
    { separator: true },
    { name: 'Advanced', menu: [{ name: 'Self-test', command: 'self-test' }] },
  ]);
});
