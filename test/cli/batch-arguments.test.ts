import { describe, expect, it } from 'vitest';
import { parseBatchArguments } from '../../src/cli/batch-arguments.js';
import { mostJobs } from '../../src/cli/default-jobs.js';

describe('the arguments of batch', () => {
  it('take a folder, a look and changes to it', () => {
    const asked = parseBatchArguments('team --out done --look studio --exposure -1 --jobs 3'.split(' '));
    expect(asked).toMatchObject({ folder: 'team', out: 'done', jobs: 3 });
    expect(asked.settings).toMatchObject({ backdrop: { mode: 'studio' }, light: { exposureEv: -1 } });
  });

  it('choose a number of jobs that the machine can bear', () => {
    const { jobs } = parseBatchArguments(['team', '--out', 'done']);
    expect(Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs).toBe(true);
  });

  it.each([
    ['no folder', ['--out', 'done'], /Name one folder/],
    ['two folders', ['a', 'b', '--out', 'done'], /Name one folder/],
    ['nowhere to go', ['a'], /Say with --out/],
    ['the photos’ own folder', ['a', '--out', './a/'], /overwrite the photos/],
    ['no jobs', ['a', '--out', 'b', '--jobs', '0'], /number from 1 to 64/],
    ['half a job', ['a', '--out', 'b', '--jobs', '1.5'], /whole number/],
    ['an option of single photos', ['a', '--out', 'b', '--matte', 'm.png'], /matte/],
  ])('refuse %s', (_, args, message) => {
    expect(() => parseBatchArguments(args)).toThrow(message);
    expect(() => parseBatchArguments(args)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});
