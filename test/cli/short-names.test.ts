import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { shortNames } from '../../src/cli/short-names.js';

const namesOf = (...paths: string[]) => [...shortNames(paths).values()];

it('leaves out the folders that all photos share', () => {
  expect(namesOf('team/a.jpg', 'team/sub/b.jpg', `${resolve('team')}/c.jpg`)).toEqual([
    'a.jpg',
    'sub/b.jpg',
    'c.jpg',
  ]);
  expect(namesOf('team/a.jpg', 'teams/a.jpg')).toEqual(['team/a.jpg', 'teams/a.jpg']);
  expect(namesOf('/x/a.jpg')).toEqual(['a.jpg']);
  expect(namesOf('/x/a.jpg', '/y/a.jpg', '/a.jpg')).toEqual(['x/a.jpg', 'y/a.jpg', 'a.jpg']);
  expect(namesOf()).toEqual([]);
});

it('goes by the paths as they were given', () => {
  expect(shortNames(['./team/a.jpg']).get('./team/a.jpg')).toBe('a.jpg');
});
