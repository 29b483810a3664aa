import { expect, it } from 'vitest';
import { buildScene } from '../../../src/engine/pipeline/build-scene.js';
import { createStageTimer } from '../../../src/engine/pipeline/stage-timer.js';
import { idleJob, srgbProfile, syntheticHeadshot } from '../composite/synthetic-headshot.js';

/** Photo 4, person 3, room 3, share of the person 4. */
const bytesPerPixel = 14;

it('an analysed photo keeps so many bytes per pixel and no more: the largest has sixteen million pixels', async () => {
  const { photo: source, alpha, headHeightPx } = syntheticHeadshot(300);
  const depth = { widthPx: 1, heightPx: 2, data: Float32Array.of(0.8, 0.4) };
  const request = { source, profile: srgbProfile, alpha, depth, headHeightPx };
  const scene = await buildScene(
    request,
    idleJob,
    createStageTimer(() => 0),
  );
  const pixels = source.widthPx * source.heightPx;
  const ofTheSizeOfThePhoto = [...buffersIn(scene)].filter(({ byteLength }) => byteLength >= pixels);
  const bytes = ofTheSizeOfThePhoto.reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(bytes / pixels).toBeLessThanOrEqual(bytesPerPixel);
});

function buffersIn(value: unknown, found = new Set<ArrayBufferLike>()): Set<ArrayBufferLike> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) buffersIn(inner, found);
  }
  return found;
}
