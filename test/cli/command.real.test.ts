import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from 'fast-png';
import { describe, expect, it } from 'vitest';

const portrait = 'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg';
const cat = '../shared/test-material/photos/deb_skimage_cat_noperson.png';
if (!existsSync(cat)) console.log(`skipped: ${cat} is not here`);

const folder = mkdtempSync(join(tmpdir(), 'wide-open-cli-'));
const at = (name: string) => join(folder, name);

const wideOpen = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/wide-open.mjs', ...args], { encoding: 'utf8' });

const greyPng = (side: number, value: (x: number, y: number) => number) => {
  const data = Uint8Array.from({ length: side * side }, (_, i) => value(i % side, Math.floor(i / side)));
  return encode({ width: side, height: side, data, channels: 1, depth: 8 });
};

describe('wide-open', () => {
  it('lists the looks', () => {
    const { status, stdout } = wideOpen('looks');
    expect(status).toBe(0);
    for (const id of ['counsel', 'corporate', 'remote', 'founder', 'creative', 'studio']) {
      expect(stdout).toContain(id);
    }
  });

  it.each([
    [[]],
    [['sharpen']],
    [['blur']],
    [['blur', portrait, '--look', 'none']],
    [['blur', portrait, '--out', portrait]],
  ])('ends with 2 for %j', (args) => {
    const { status, stderr } = wideOpen(...args);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/at .*:\d+:\d+/);
  });

  it('blurs one photo and reports what it found', () => {
    const { status } = wideOpen('blur', portrait, '--out', at('one.jpg'), '--report', at('one.json'));
    expect(status).toBe(0);
    const report = JSON.parse(readFileSync(at('one.json'), 'utf8')).photos[0];
    expect(report).toMatchObject({ widthPx: 500, heightPx: 500, kind: 'jpeg', lookId: 'corporate' });
    const face = report.faces[0];
    expect(face.rightEye.x).toBeLessThan(face.leftEye.x);
    expect(report.headHeightPx).toBeGreaterThan(190);
    expect(report.headHeightPx).toBeLessThan(260);
    // 85 mm at f/4 opens 21.25 mm, a head is 230 mm high
    expect(report.discDiameterPx).toBeCloseTo((report.headHeightPx * 21.25) / 230, 6);
    expect(report.coverage).toBeGreaterThan(0.35);
    expect(report.coverage).toBeLessThan(0.55);
    expect(report.peakMemoryBytes).toBeGreaterThan(50e6);
    expect(Object.values(report.stageMs as Record<string, number>).every((ms) => ms >= 0)).toBe(true);
  });

  it('carries on past a photo that fails, ends with 1 and leaves nothing half-written', () => {
    writeFileSync(at('notes.jpg'), 'Meeting notes, not a picture');
    const out = mkdtempSync(join(folder, 'out-'));
    const { status, stderr } = wideOpen(
      'blur',
      at('notes.jpg'),
      portrait,
      '--out',
      out,
      '--report',
      at('two.json'),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/notes\.jpg: this is not an image/);
    expect(readdirSync(out)).toEqual(['profile.jpg']);
    const { photos } = JSON.parse(readFileSync(at('two.json'), 'utf8'));
    expect(photos[0].error.code).toBe('not-an-image');
    expect(photos[1].out).toBe(join(out, 'profile.jpg'));
  });

  it('takes a matte and a disparity, keeps the person and leaves a room at the subject’s distance alone', () => {
    writeFileSync(
      at('matte.png'),
      greyPng(500, (x) => (x < 250 ? 255 : 0)),
    );
    writeFileSync(
      at('same.png'),
      greyPng(500, () => 128),
    );
    writeFileSync(
      at('far.png'),
      greyPng(500, (x) => (x < 250 ? 255 : 0)),
    );
    const planes = ['--matte', at('matte.png'), '--head-height-px', '200', '--f-number', '1.8'];
    wideOpen(
      'blur',
      portrait,
      '--out',
      at('source.png'),
      '--matte',
      at('matte.png'),
      '--disparity',
      at('same.png'),
    );
    wideOpen('blur', portrait, '--out', at('far-blurred.png'), ...planes, '--disparity', at('far.png'));
    const source = decode(readFileSync(at('source.png')));
    const blurred = decode(readFileSync(at('far-blurred.png')));
    let [person, room] = [0, 0];
    for (let i = 0; i < source.data.length; i++) {
      const x = Math.floor(i / source.channels) % 500;
      const difference = Math.abs(source.data[i]! - blurred.data[i]!);
      if (x < 250) person = Math.max(person, difference);
      else room += difference;
    }
    expect(person).toBe(0);
    expect(room / (250 * 500 * 3)).toBeGreaterThan(4);
  });

  it('stands a tone behind the person, in a folder made for the results', () => {
    const out = join(folder, 'toned/');
    const tone = ['--backdrop', 'solid', '--tones', '0B5FFF', '--exposure', '-1'];
    const { status } = wideOpen('blur', portrait, '--out', out, ...tone, '--report', at('toned.json'));
    expect(status).toBe(0);
    expect(readdirSync(out)).toEqual(['profile.jpg']);
    const { settings } = JSON.parse(readFileSync(at('toned.json'), 'utf8')).photos[0];
    expect(settings.backdrop).toEqual({ mode: 'solid', rgb: [11, 95, 255] });
    expect(settings.light.exposureEv).toBe(-1);
  });

  it('stands a picture behind the person, as it is', () => {
    const yellow = encode({
      ...{ width: 60, height: 40, channels: 3, depth: 8 },
      data: Uint8Array.from({ length: 7200 }, (_, i) => [230, 200, 40][i % 3]!),
    });
    writeFileSync(at('yellow.png'), yellow);
    const picture = ['--backdrop-image', at('yellow.png'), '--as-it-is'];
    expect(wideOpen('blur', portrait, '--out', at('on-yellow.png'), ...picture).status).toBe(0);
    const { data, channels } = decode(readFileSync(at('on-yellow.png')));
    const mean = [0, 1, 2].map((channel) => {
      let sum = 0;
      for (let i = 0; i < 200; i++) sum += data[i * channels + channel]! / 200;
      return sum;
    });
    [230, 200, 40].forEach((code, i) => {
      expect(Math.abs(mean[i]! - code)).toBeLessThan(3);
    });
  });

  it.each([
    ['is not there', 'missing.png', /cannot read .*missing\.png/],
    ['is none', 'notes.txt', /notes\.txt: this is not an image/],
  ])('says when the backdrop picture %s, before any work', (_, name, message) => {
    writeFileSync(at('notes.txt'), 'not a picture');
    const { status, stderr } = wideOpen(
      ...['blur', portrait, '--out', at('none.png'), '--backdrop-image', at(name)],
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(existsSync(at('none.png'))).toBe(false);
  });

  it('gives back the matte and the disparity it used', () => {
    wideOpen(
      'blur',
      portrait,
      '--out',
      at('a.png'),
      '--matte-out',
      at('m.png'),
      '--confidence-out',
      at('c.png'),
      '--disparity-out',
      at('d.png'),
    );
    const { data, depth } = decode(readFileSync(at('c.png')));
    const confidence = [...data].map((value) => value / (2 ** depth - 1));
    expect(confidence.filter((value) => value === 1).length / confidence.length).toBeGreaterThan(0.5);
    expect(confidence.some((value) => value < 0.9)).toBe(true);
    const again = wideOpen(
      'blur',
      portrait,
      '--out',
      at('b.png'),
      '--matte',
      at('m.png'),
      '--disparity',
      at('d.png'),
    );
    expect(again.status).toBe(0);
    const first = decode(readFileSync(at('a.png')));
    const second = decode(readFileSync(at('b.png')));
    let far = 0;
    for (let i = 0; i < first.data.length; i++) {
      if (Math.abs(first.data[i]! - second.data[i]!) > 3) far++;
    }
    expect(far / first.data.length).toBeLessThan(0.001);
  });

  it('refuses a plane of another size', () => {
    writeFileSync(
      at('small.png'),
      greyPng(100, () => 255),
    );
    const { status, stderr } = wideOpen(
      'blur',
      portrait,
      '--out',
      at('never.jpg'),
      '--matte',
      at('small.png'),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/100 × 100/);
    expect(existsSync(at('never.jpg'))).toBe(false);
  });

  it.skipIf(!existsSync(cat))('says when nobody is in the photo and writes nothing', () => {
    const { status, stderr } = wideOpen('blur', cat, '--out', at('cat.png'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/no person found/);
    expect(existsSync(at('cat.png'))).toBe(false);
  });
});
