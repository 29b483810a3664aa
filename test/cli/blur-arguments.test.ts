import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOptionGroups } from '../../src/cli/batch-options.js';
import { parseBlurArguments } from '../../src/cli/blur-arguments.js';
import { blurOptionGroups } from '../../src/cli/blur-options.js';
import { checkOptionGroups } from '../../src/cli/check-options.js';
import type { OptionGroups } from '../../src/cli/command-option.js';
import { usage } from '../../src/cli/usage.js';
import { looks } from '../../src/contract/looks.js';
import { isRenderSettings } from '../../src/contract/render-settings.js';

describe('the arguments of blur', () => {
  it('default to the Corporate look', () => {
    const { look, settings, photos } = parseBlurArguments(['a.jpg', 'b.png']);
    expect(look.id).toBe('corporate');
    expect(settings).toEqual(look.settings);
    expect(photos).toEqual(['a.jpg', 'b.png']);
  });

  it('change the lens of a look without changing the rest of it', () => {
    const { settings } = parseBlurArguments([
      'a.jpg',
      '--look',
      'studio',
      '--f-number',
      '2',
      '--focal-length-mm=50',
    ]);
    expect(settings.lens).toMatchObject({ focalLengthMm: 50, fNumber: 2 });
    expect(settings.backdrop.mode).toBe('studio');
  });

  it('shape the opening', () => {
    const { settings } = parseBlurArguments(
      'a.jpg --blades 7 --curvature 0.3 --rotation 12 --cat-eye 0.5 --squeeze .6 --highlight-boost 12'.split(
        ' ',
      ),
    );
    expect(settings.lens.aperture).toEqual({
      ...{ blades: 7, curvature: 0.3, rotationDeg: 12, catEye: 0.5, squeeze: 0.6 },
    });
    expect(settings.lens.highlightBoost).toBe(12);
    expect(parseBlurArguments(['a.jpg', '--cat-eye', '0.2']).settings.lens.aperture?.blades).toBe(0);
  });

  it('widen the range that stays sharp', () => {
    expect(parseBlurArguments(['a.jpg', '--focus-range', '.25']).settings.lens.focusRange).toBe(0.25);
    expect(parseBlurArguments(['a.jpg']).settings.lens).not.toHaveProperty('focusRange');
    expect(() => parseBlurArguments(['a.jpg', '--focus-range', '0.9'])).toThrow('--focus-range');
  });

  it('light the backdrop; negative numbers need no equals sign', () => {
    const { settings } = parseBlurArguments(
      'a.jpg --even-out 1 --exposure -1.5 --saturation 0.8 --warmth -.2 --vignette 0.3'.split(' '),
    );
    expect(settings.light).toEqual({
      ...{ evenOut: 1, exposureEv: -1.5, saturation: 0.8, warmth: -0.2, vignette: 0.3 },
    });
    expect(parseBlurArguments(['a.jpg']).settings).not.toHaveProperty('light');
    expect(parseBlurArguments(['a.jpg', '--warmth', '1']).settings.light).toEqual({
      ...{ evenOut: 0, exposureEv: 0, saturation: 1, warmth: 1, vignette: 0 },
    });
  });

  it.each([
    ['--backdrop solid --tones 0B5FFF', { mode: 'solid', rgb: [11, 95, 255] }],
    ['--backdrop solid --tones #fa0', { mode: 'solid', rgb: [255, 170, 0] }],
    [
      '--backdrop gradient --tones 000000,ffffff',
      { mode: 'gradient', fromRgb: [0, 0, 0], toRgb: [255, 255, 255], angleDeg: 180 },
    ],
    [
      '--look studio --floor-shadow 0.6',
      { mode: 'studio', centreRgb: [222, 224, 227], edgeRgb: [150, 154, 160], floorShadow: 0.6 },
    ],
    [
      '--backdrop studio --tones eee,888',
      { mode: 'studio', centreRgb: [238, 238, 238], edgeRgb: [136, 136, 136] },
    ],
    ['--backdrop-image room.jpg', { mode: 'image', imageHash: 'room.jpg', throughLens: true }],
    [
      '--backdrop image --backdrop-image r.png --as-it-is',
      { mode: 'image', imageHash: 'r.png', throughLens: false },
    ],
    ['--look studio --backdrop soften', { mode: 'soften' }],
  ])('stand something behind the person: %s', (words, backdrop) => {
    const { settings } = parseBlurArguments(['a.jpg', ...words.split(' ')]);
    expect(settings.backdrop).toEqual(backdrop);
    expect(isRenderSettings(settings)).toBe(true);
  });

  it('name the people who stay sharp', () => {
    const subject = (given: string) => parseBlurArguments(['a.jpg', '--subject', given]).subject;
    expect(parseBlurArguments(['a.jpg']).subject).toBeNull();
    expect(subject('auto')).toBe('auto');
    expect(subject('0.25,.5; 1,0')).toEqual({
      people: [
        { x: 0.25, y: 0.5 },
        { x: 1, y: 0 },
      ],
    });
  });

  it.each<[string, OptionGroups]>([
    ['blur', blurOptionGroups],
    ['batch', batchOptionGroups],
    ['check', checkOptionGroups],
  ])('explain every option of %s in the help, each with its range', (command, groups) => {
    const lines = usage(command).split('\n');
    for (const [name, { range }] of Object.values(groups).flatMap((group) => Object.entries(group))) {
      const line = lines.find((candidate) => candidate.startsWith(`  --${name} `));
      expect(line, name).toBeDefined();
      if (range && range[1] < 1000) expect(line).toContain(`(${range[0]} to ${range[1]})`);
    }
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(130);
  });

  it('keep what a look says of its focus', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wide-open-blur-'));
    const path = join(folder, 'deep.json');
    const deep = {
      ...looks[1]!,
      settings: { ...looks[1]!.settings, lens: { ...looks[1]!.settings.lens, focusRange: 0.3 } },
    };
    writeFileSync(path, JSON.stringify(deep));
    const { settings } = parseBlurArguments(['a.jpg', '--look', path, '--f-number', '2']);
    expect(settings.lens).toMatchObject({ focusRange: 0.3, fNumber: 2 });
  });

  it.each([
    ['no photo', [], /at least one photo/],
    ['an unknown look', ['a.jpg', '--look', 'dreamy'], /no look “dreamy”.*counsel/],
    ['an unknown option', ['a.jpg', '--strength', '3'], /strength/],
    ['a word for a number', ['a.jpg', '--f-number', 'wide'], /number from 1 to 32/],
    ['a number out of range', ['a.jpg', '--f-number', '0.5'], /number from 1 to 32/],
    ['four blades', ['a.jpg', '--blades', '4'], /0 or a whole number from 5 to 9/],
    ['curved blades of a round opening', ['a.jpg', '--curvature', '1'], /goes with --blades/],
    ['too wide a squeeze', ['a.jpg', '--squeeze', '2'], /--squeeze takes a number from 0.5 to 1/],
    ['an exposure without its number', ['a.jpg', '--exposure'], /exposure/],
    ['an unknown backdrop', ['a.jpg', '--backdrop', 'beach'], /soften, solid, gradient, studio, image/],
    ['a solid backdrop without a tone', ['a.jpg', '--backdrop', 'solid'], /one colour, like/],
    ['one tone for a gradient', ['a.jpg', '--backdrop', 'gradient', '--tones', 'fff'], /two colours/],
    ['a word for a tone', ['a.jpg', '--backdrop', 'solid', '--tones', 'blue'], /not “blue”/],
    [
      'an angle for a wall',
      ['a.jpg', '--backdrop', 'solid', '--angle', '9'],
      /goes with --backdrop gradient/,
    ],
    ['tones for the room itself', ['a.jpg', '--tones', 'fff'], /not with soften/],
    ['a picture without its file', ['a.jpg', '--backdrop', 'image'], /needs --backdrop-image/],
    [
      'strokes on a matte of your own',
      ['a.jpg', '--strokes', 's.json', '--matte', 'm.png'],
      /does not go with --matte/,
    ],
    [
      'confidence in a matte of your own',
      ['a.jpg', '--confidence-out', 'c.png', '--matte', 'm.png'],
      /does not go with --matte/,
    ],
    ['strokes for two photos', ['a.jpg', 'b.jpg', '--strokes', 's.json'], /one photo at a time/],
    ['a subject outside of the photo', ['a.jpg', '--subject', '1.5,0.2'], /shares of width and height/],
    ['a subject with half a point', ['a.jpg', '--subject', '0.5,0.2;0.4'], /shares of width and height/],
    ['one subject for two photos', ['a.jpg', 'b.jpg', '--subject', '0.5,0.2'], /one photo at a time/],
    ['one matte for two photos', ['a.jpg', 'b.jpg', '--matte', 'm.png'], /one photo at a time/],
  ])('refuse %s', (_, args, message) => {
    expect(() => parseBlurArguments(args)).toThrow(message);
    expect(() => parseBlurArguments(args)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});
