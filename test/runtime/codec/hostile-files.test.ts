import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { buildColourProfile } from '../../../src/engine/photo/build-colour-profile.js';
import { readHeader } from '../../../src/engine/photo/read-header.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { encodePhoto } from '../../../src/runtime/codec/encode-photo.js';
import { rgbProfile, srgbCurveTag } from '../../engine/photo/icc-bytes.js';
import { exifSegment, insertSegments } from '../../engine/photo/photo-bytes.js';
import { loadCodec } from './load-codec.js';
import { noise } from './test-rasters.js';

const limits = { maxSidePx: 1024, maxPixels: 1024 * 1024 };
const starts = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF', 'BM', '\0\0\0\x18ftyp', ''];

/** Settles, and in no other way than with a photo or a BlurError that lays the blame on the file. */
async function settlesWell(bytes: Uint8Array): Promise<void> {
  const outcome = await decodePhoto(bytes, limits, loadCodec).catch((thrown: unknown) => thrown);
  if (outcome instanceof Error) {
    expect(outcome).toBeInstanceOf(BlurError);
    expect((outcome as BlurError).code).toMatch(/^(?:image-|not-an-image|unsupported-)/);
  } else expect(outcome).toHaveProperty('raster');
}

const sources: Uint8Array[] = [];
beforeAll(async () => {
  const icc = rgbProfile('displayP3', srgbCurveTag);
  const settings = {
    profile: buildColourProfile({ form: 'icc', icc }).profile,
    pixelsPerMetre: { x: 2835, y: 2835 },
  };
  const raster = noise(24, 20, (x) => x * 10);
  for (const kind of ['jpeg', 'png'] as const) {
    sources.push(
      await encodePhoto(raster, { ...settings, kind, hasTransparency: kind === 'png' }, loadCodec),
    );
  }
  sources.push(
    insertSegments(sources[0]!, exifSegment({ orientation: 6, resolution: [300, 300], gpsMark: 'N' })),
  );
});

describe('decodePhoto of hostile files', () => {
  it('knows what to do with random bytes after any signature', async () => {
    const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }));
    await fc.assert(
      fc.asyncProperty(bytes, async ([start, rest]) => {
        await settlesWell(Uint8Array.from([...[...start].map((letter) => letter.charCodeAt(0)), ...rest]));
      }),
      { numRuns: 300 },
    );
  });

  it('knows what to do with photos cut anywhere, none of which is taken for whole', async () => {
    const cut = fc.tuple(fc.nat({ max: 2 }), fc.double({ min: 0, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(cut, async ([which, share]) => {
        const source = sources[which]!;
        const part = source.subarray(0, Math.floor(share * (source.length - 1)));
        await expect(decodePhoto(part, limits, loadCodec)).rejects.toBeInstanceOf(BlurError);
      }),
      { numRuns: 150 },
    );
  });

  it('knows what to do with any changed bytes', async () => {
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat({ max: 255 }) });
    const mutation = fc.tuple(fc.nat({ max: 2 }), fc.array(change, { minLength: 1, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(mutation, async ([which, changes]) => {
        const bytes = sources[which]!.slice();
        for (const { at, value } of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
        await settlesWell(bytes);
      }),
      { numRuns: 250 },
    );
  });

  it('reads the header of every such file or refuses it', () => {
    const mutation = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 400 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(mutation, ([which, at, value]) => {
        const bytes = sources[which]!.slice();
        bytes[at] = value;
        try {
          expect(readHeader(bytes).uprightWidthPx).toBeGreaterThan(0);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(BlurError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
