import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { engineVersion } from '../../src/contract/engine-version.js';

it('the engine carries the version of the package', () => {
  expect(engineVersion).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
