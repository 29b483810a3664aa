import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Look } from '../../src/contract/look.js';
import { packLookFile } from '../../src/contract/look-file.js';
import { looks } from '../../src/contract/looks.js';
import type { PhotoReport } from '../../src/contract/photo-report.js';
import { smallPortrait } from './small-portrait.js';

const portrait = 'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg';
const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const folder = mkdtempSync(join(tmpdir(), 'wide-open-check-'));
const at = (name: string) => join(folder, name);

/** Forgives what one portrait may have by itself, so that only what differs is found. */
const brand: Look = {
  ...looks[3]!,
  ...{ id: 'brand', name: 'Brand', version: 2 },
  check: { rollDeg: 90, clutter: 1, eyeBlurHeads: 1, headPx: 1, blurStops: 8 },
};

function wideOpen(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/wide-open.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const writeLook = (name: string, look: Look) => writeFileSync(at(name), packLookFile({ looks: [look] }));

function codesIn(report: string): Record<string, string[]> {
  const { photos } = JSON.parse(readFileSync(join(at(report), 'report.json'), 'utf8'));
  return Object.fromEntries(
    photos.map(({ id, findings }: PhotoReport) => [id, findings.map(({ code }) => code)]),
  );
}

describe('wide-open check', () => {
  beforeAll(async () => {
    mkdirSync(at('in'));
    writeFileSync(at('small.jpg'), await smallPortrait(portrait, 240));
    for (const name of ['a.jpg', 'b.jpg']) copyFileSync(at('small.jpg'), join(at('in'), name));
    writeLook('brand.json', brand);
    writeLook('newer.json', { ...brand, version: 3 });
    const batch = wideOpen(
      ...['batch', at('in'), '--look', at('brand.json'), '--out', at('done'), '--jobs', '1'],
    );
    expect(batch.status).toBe(0);
  });

  it('finds nothing in a set that is alike and has its look', () => {
    const { status, stdout } = wideOpen(
      'check',
      at('done'),
      '--look',
      at('brand.json'),
      '--report',
      at('r1'),
      ...['--jobs', '1'],
    );
    expect(codesIn('r1')).toEqual({ 'a.jpg': [], 'b.jpg': [] });
    expect(stdout).toMatch(/Score 100: 0 of 2 off\n/);
    expect(status).toBe(0);
  });

  it('finds an older version of the look, a photo that was exchanged, and one that was put in', () => {
    copyFileSync(at('small.jpg'), at('done/b.jpg'));
    copyFileSync(at('small.jpg'), at('done/c.jpg'));
    const { status, stdout } = wideOpen(
      'check',
      at('done'),
      '--look',
      at('newer.json'),
      '--report',
      at('r2'),
      ...['--jobs', '1'],
    );
    expect(status).toBe(1);
    const codes = codesIn('r2');
    expect(codes['a.jpg']).toEqual(['older-version']);
    expect(codes['b.jpg']).toContain('image-changed');
    expect(codes['c.jpg']).toContain('no-look');
    expect(stdout).toMatch(/An older version of the look: 2, expected 3/);
  });

  it('judges photos of no batch by what is seen, on one page, and ends with 2 when some cannot be measured', () => {
    writeFileSync(at('notes.jpg'), 'Meeting notes, not a picture');
    const photos = [portrait, `${theme}/team-1.jpg`];
    const missing = [at('notes.jpg'), at('gone.jpg')];
    const { status, stdout, stderr } = wideOpen('check', ...photos, ...missing, '--report', at('r3'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/notes\.jpg: this is not an image/);
    expect(stderr).toMatch(/cannot read .*gone\.jpg/);
    expect(stdout).toMatch(/of 2 off, 2 could not be measured\n/);
    const codes = codesIn('r3');
    expect(
      Object.keys(codes)
        .map((name) => basename(name))
        .sort(),
    ).toEqual(['profile.jpg', 'team-1.jpg']);
    expect(Object.values(codes).flat()).not.toContain('no-look');
    expect(readdirSync(at('r3')).sort()).toEqual(['report.html', 'report.json']);
    const page = readFileSync(at('r3/report.html'), 'utf8');
    expect(page.match(/<img src="data:image\/jpeg;base64,/g)).toHaveLength(2);
    expect(page).toMatch(/Could not be measured[\s\S]*notes\.jpg/);
  });

  it.each([
    ['nothing', []],
    ['an empty folder', ['out']],
    ['no such look', [portrait, '--look', 'dreamy']],
    ['a look file that is none', [portrait, '--look', 'package.json']],
    ['a look file that is not there', [portrait, '--look', 'gone.json']],
  ])('ends with 2 for %s', (_, args) => {
    mkdirSync(at('out'), { recursive: true });
    expect(wideOpen('check', ...args.map((arg) => (arg === 'out' ? at('out') : arg))).status).toBe(2);
  });
});
