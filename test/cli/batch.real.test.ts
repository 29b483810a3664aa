import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packLookFile } from '../../src/contract/look-file.js';
import { looks } from '../../src/contract/looks.js';
import { smallPortrait } from './small-portrait.js';

const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const folder = mkdtempSync(join(tmpdir(), 'wide-open-batch-'));
const at = (name: string) => join(folder, name);
const photos = ['a.jpg', 'sub/b.jpg', 'sub/c.jpg'];

interface End {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param onLine - called with every line of progress and the process's number */
function wideOpen(
  args: readonly string[],
  onLine: (line: string, pid: number) => void = () => {},
): Promise<End> {
  const child = spawn(process.execPath, ['dist/wide-open.mjs', ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    stdout += data;
    for (const line of String(data).split('\n')) if (line !== '') onLine(line, child.pid!);
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

const batch = (out: string, ...more: string[]) =>
  wideOpen(['batch', at('in'), '--look', at('brand.json'), '--out', at(out), ...more]);

/** Every file in a folder by its path, with what it holds. */
function filesIn(out: string): Record<string, string> {
  const names = readdirSync(at(out), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(at(out), name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(at(out), name), 'base64')]));
}

describe('wide-open batch', () => {
  let portraits: readonly Uint8Array[];
  beforeAll(async () => {
    portraits = await Promise.all([1, 2, 3, 4].map((n) => smallPortrait(`${theme}/team-${n}.jpg`)));
    mkdirSync(at('in/sub'), { recursive: true });
    for (const [i, photo] of photos.entries()) writeFileSync(join(at('in'), photo), portraits[i]!);
    const brand = { ...looks[3]!, id: 'brand', name: 'Brand', version: 7 };
    writeFileSync(at('brand.json'), packLookFile({ looks: [brand] }));
  });

  it('blurs a folder, carries on past what fails, and ends with 1', async () => {
    writeFileSync(at('in/notes.jpg'), 'Meeting notes, not a picture');
    const { code, stdout, stderr } = await batch('two', '--jobs', '2');
    rmSync(at('in/notes.jpg'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/of 4: .*notes\.jpg: this is not an image/);
    expect(stdout).toMatch(/of 4: .*a\.jpg → .*two\/a\.jpg/);
    expect(stdout).toMatch(/3 done, 1 failed\n$/);
    expect(Object.keys(filesIn('two'))).toEqual([...photos, 'wide-open-batch.json'].sort());
    const { renders, photos: entries } = JSON.parse(readFileSync(at('two/wide-open-batch.json'), 'utf8'));
    expect(Object.values(renders)).toMatchObject([{ lookId: 'brand', lookVersion: 7 }]);
    expect(entries['notes.jpg'].error.code).toBe('not-an-image');
  });

  it('asked to end finishes the photo in hand, and goes on from there the next time, one at a time with the same bytes', async () => {
    let asked = false;
    const args = ['batch', at('in'), '--look', at('brand.json'), '--out', at('one'), '--jobs', '1'];
    const cut = await wideOpen(args, (line, pid) => {
      if (asked || !line.startsWith('1 of 3')) return;
      asked = true;
      process.kill(pid, 'SIGINT');
    });
    expect(cut.code).toBe(130);
    expect(cut.stdout).toMatch(/Finishing the photos in hand/);
    expect(cut.stdout).toMatch(/2 done, 0 failed, 1 to go\n$/);
    expect(Object.keys(filesIn('one'))).toEqual(['a.jpg', 'sub/b.jpg', 'wide-open-batch.json']);
    expect((await wideOpen(args)).stdout).toMatch(/1 done, 2 were done before, 0 failed\n$/);
    const [one, two] = [filesIn('one'), filesIn('two')];
    for (const photo of photos) expect(one[photo] === two[photo], photo).toBe(true);
  });

  it('gives the bytes that one photo alone gives', async () => {
    const alone = ['blur', at('in/sub/c.jpg'), '--look', at('brand.json'), '--out', at('alone.jpg')];
    expect((await wideOpen(alone)).code).toBe(0);
    expect(readFileSync(at('alone.jpg'), 'base64') === filesIn('one')['sub/c.jpg']).toBe(true);
  });

  it('does nothing twice, but does again what was damaged or exchanged, or has another look', async () => {
    const first = filesIn('one');
    expect(await batch('one')).toMatchObject({ code: 0, stdout: '0 done, 3 were done before, 0 failed\n' });
    appendFileSync(at('one/a.jpg'), 'damage');
    writeFileSync(at('in/sub/b.jpg'), portraits[3]!);
    writeFileSync(at('one/sub/c.jpg.4711.part'), 'half a file of a run whose machine stopped');
    const again = await batch('one');
    writeFileSync(at('in/sub/b.jpg'), portraits[1]!);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(/2 done, 1 were done before, 0 failed\n$/);
    const then = filesIn('one');
    expect(then['a.jpg'] === first['a.jpg']).toBe(true);
    expect(then['sub/b.jpg'] === first['sub/b.jpg']).toBe(false);
    expect(Object.keys(then)).toEqual(Object.keys(first));
  });

  it('asked twice drops the photos in hand and leaves no half file', async () => {
    let asked = false;
    const args = ['batch', at('in'), '--out', at('dropped'), '--jobs', '2'];
    const cut = await wideOpen(args, (line, pid) => {
      if (line.startsWith('Finishing')) process.kill(pid, 'SIGTERM');
      if (asked || !line.startsWith('1 of 3')) return;
      asked = true;
      process.kill(pid, 'SIGTERM');
    });
    expect(cut.code).toBe(130);
    const files = Object.keys(filesIn('dropped')).filter((name) => name !== 'wide-open-batch.json');
    expect(files.length).toBeLessThan(3);
    const { photos: entries } = JSON.parse(readFileSync(at('dropped/wide-open-batch.json'), 'utf8'));
    expect(Object.keys(entries)).toEqual(files);
  });

  it('says what is wrong before any work', async () => {
    const nowhere = await wideOpen(['batch', at('in')]);
    expect(nowhere).toMatchObject({
      code: 2,
      stderr: 'wide-open: Say with --out DIR where the results go.\n',
    });
    writeFileSync(at('bad.json'), '{"schema":1,"looks":[{"id":"x"}]}');
    const bad = await wideOpen(['batch', at('in'), '--out', at('never'), '--look', at('bad.json')]);
    expect(bad.code).toBe(2);
    expect(bad.stderr).toMatch(/bad\.json: Look 1: name is missing\./);
    expect(existsSync(at('never'))).toBe(false);
  });
});
