import { expect, it } from 'vitest';
import { fileNameOf } from '../../src/ui/file-name-of.js';

it.each([
  ['Team page 2026', 'team-page-2026.looks.json'],
  ['../../etc/passwd', 'etc-passwd.looks.json'],
  ['Führung: „Rot“', 'führung-rot.looks.json'],
  ['', 'looks.json'],
  ['???', 'looks.json'],
  ['x'.repeat(90), `${'x'.repeat(60)}.looks.json`],
])('%j is saved as %s', (name, file) => expect(fileNameOf(name)).toBe(file));
