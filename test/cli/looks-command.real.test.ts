import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLookFile } from '../../src/contract/look-file.js';
import { looks } from '../../src/contract/looks.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-looks-'));
const at = (name: string) => join(folder, name);
const wideOpen = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/wide-open.mjs', 'looks', ...args], { encoding: 'utf8' });
const write = (name: string, value: unknown) => writeFileSync(at(name), JSON.stringify(value));

describe('wide-open looks', () => {
  it('writes the shipped looks as a file and lists it like them', () => {
    expect(wideOpen('--out', at('shipped.json')).status).toBe(0);
    expect(readLookFile(readFileSync(at('shipped.json'), 'utf8')).looks).toEqual(looks);
    expect(wideOpen(at('shipped.json')).stdout).toBe(wideOpen().stdout);
  });

  it('merges files without loss', () => {
    const next = { ...looks[0]!, version: 9, suits: 'Tax\u001b[2J advisers' };
    write('a.json', { schema: 1, looks: [looks[0], looks[1]], defaultLookId: 'corporate' });
    write('b.json', [next]);
    expect(wideOpen(at('a.json'), at('b.json'), '--out', at('both.json')).status).toBe(0);
    const both = readLookFile(readFileSync(at('both.json'), 'utf8'));
    expect(both).toMatchObject({ looks: [next, looks[0], looks[1]], defaultLookId: 'corporate' });
    const { stdout } = wideOpen(at('both.json'));
    expect(stdout).toMatch(/counsel.*\(version 9\)\n.*counsel.*\(version 2\)\n/);
    expect(stdout).not.toContain('\u001b');
  });

  it('never writes what it does not fully know, nor over what is none', () => {
    write('newer.json', { schema: 9, looks: [looks[0]], brand: 'Acme' });
    expect(wideOpen(at('newer.json')).stdout).toContain('counsel');
    const rewritten = wideOpen(at('newer.json'), '--out', at('x.json'));
    expect(rewritten).toMatchObject({ status: 2, stderr: expect.stringContaining('newer version') });
    expect(wideOpen('--out', at('newer.json'))).toMatchObject({ status: 2 });
    write('other.json', { name: 'somebody’s package' });
    expect(wideOpen('--out', at('other.json'))).toMatchObject({ status: 2 });
    expect(readFileSync(at('other.json'), 'utf8')).toContain('somebody’s');
  });

  it('prints the schema', () => {
    expect(JSON.parse(wideOpen('--schema').stdout).$id).toBe('urn:wide-open:look-file:1');
  });
});
