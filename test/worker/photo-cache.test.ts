import { describe, expect, it } from 'vitest';
import type { LookKeeper } from '../../src/engine/matte/look-keeper.js';
import type { Photo } from '../../src/engine/photo/photo.js';
import { byteSize } from '../../src/worker/byte-size.js';
import { createPhotoCache } from '../../src/worker/photo-cache.js';

const photoOf = (bytes: number) =>
  ({ raster: { widthPx: bytes / 4, heightPx: 1, data: new Uint8ClampedArray(bytes) } }) as Photo;

const unseen = () => ({ kept: {} }) as LookKeeper;

describe('byteSize', () => {
  it('counts every buffer once, however often it appears', () => {
    const data = new Float32Array(100);
    const scene = {
      source: { data },
      same: { data },
      half: { data: data.subarray(50) },
      name: 'x',
      none: null,
    };
    expect(byteSize(scene)).toBe(400);
    expect(byteSize(scene, { other: new Uint8Array(7) })).toBe(407);
  });

  it('ends on data that refers to itself', () => {
    const loop: Record<string, unknown> = { data: new Uint8Array(3) };
    loop['self'] = loop;
    expect(byteSize(loop)).toBe(3);
  });
});

describe('photo cache', () => {
  it('drops the photo used longest ago when there is no room', () => {
    const cache = createPhotoCache(1000);
    cache.add('a', photoOf(400), unseen());
    cache.add('b', photoOf(400), unseen());
    cache.get('a');
    cache.add('c', photoOf(400), unseen());
    expect(['a', 'b', 'c'].map(cache.has)).toEqual([true, false, true]);
  });

  it('keeps the newest photo even when it alone is too much', () => {
    const cache = createPhotoCache(1000);
    cache.add('a', photoOf(400), unseen());
    cache.add('huge', photoOf(4000), unseen());
    expect(['a', 'huge'].map(cache.has)).toEqual([false, true]);
  });

  it('makes room for what has grown since, when told', () => {
    const cache = createPhotoCache(1000);
    cache.add('a', photoOf(400), unseen());
    const b = cache.add('b', photoOf(400), unseen());
    b.small = { maxSidePx: 1, raster: photoOf(400).raster };
    cache.trim();
    expect(['a', 'b'].map(cache.has)).toEqual([false, true]);
  });

  it('keeps what it knows of a photo that is added again', () => {
    const cache = createPhotoCache(1000);
    const first = cache.add('a', photoOf(40), unseen());
    expect(cache.add('a', photoOf(40), unseen())).toBe(first);
  });
});
