import { describe, expect, it } from 'vitest';
import { checkJpegScans } from '../../../src/engine/photo/check-jpeg-scans.js';
import { join, jpegSegment } from './photo-bytes.js';

const scan = join(
  jpegSegment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  [0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56],
);
const jpeg = (...parts: readonly (Uint8Array | readonly number[])[]) => join([0xff, 0xd8], ...parts);
const end = [0xff, 0xd9];
const corrupt = expect.objectContaining({ code: 'image-corrupt' });

describe('checkJpegScans', () => {
  it('takes a file with its end, whatever follows', () => {
    expect(() => checkJpegScans(jpeg(scan, end))).not.toThrow();
    expect(() => checkJpegScans(jpeg(scan, scan, scan, end, [1, 2, 3]))).not.toThrow();
  });

  it('misses the end of a file cut short', () => {
    const whole = jpeg(scan, end);
    for (let cut = 1; cut <= 6; cut++) {
      expect(() => checkJpegScans(whole.subarray(0, whole.length - cut))).toThrow(corrupt);
    }
  });

  it('is not taken in by an end inside of a segment, such as that of an embedded thumbnail', () => {
    const thumbnail = jpegSegment(0xe1, Uint8Array.from([0, 0, ...end, 0, 0]));
    const tables = jpegSegment(0xc4, Uint8Array.from([0, ...end, 0]));
    expect(() => checkJpegScans(jpeg(thumbnail, scan))).toThrow(corrupt);
    expect(() => checkJpegScans(jpeg(scan, tables, [0x77]))).toThrow(corrupt);
    expect(() => checkJpegScans(jpeg(thumbnail, scan, tables, scan, end))).not.toThrow();
  });

  it('refuses a file without a scan and one of too many', () => {
    expect(() => checkJpegScans(jpeg(end))).toThrow(corrupt);
    const scans = (count: number) => jpeg(...Array.from({ length: count }, () => scan), end);
    expect(() => checkJpegScans(scans(100))).not.toThrow();
    expect(() => checkJpegScans(scans(101))).toThrow(corrupt);
  });
});
