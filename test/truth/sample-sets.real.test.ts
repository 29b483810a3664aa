import { expect, test } from 'vitest';
import { isPatient } from '../is-patient.js';
import { lightToCode } from './light-to-code.js';
import { renderTruth, type TruthLens } from './render-truth.js';
import type { TruthScene } from './truth-scene.js';
import { truthScenes } from './truth-scenes.js';

const pentagon = { blades: 5, curvature: 0.2, rotationDeg: 12, catEye: 0.5, squeeze: 0.8 } as const;

/** A band of rows of each; the whole pictures agree better, because most of what is in them is easier. */
const bands = [
  { name: 'night-street', share: 0.24, firstRow: 100, endRow: 124 },
  { name: 'string-lights', share: 0.12, firstRow: 130, endRow: 154 },
  { name: 'plant-in-front', share: 0.24, firstRow: 400, endRow: 424 },
  { name: 'open-office', share: 0.24, firstRow: 60, endRow: 84 },
  { name: 'brick-wall', share: 0.06, firstRow: 100, endRow: 124 },
] as const;

test.runIf(isPatient).each(bands)(
  'two unrelated sets of rays agree on $name within 50 dB',
  async ({ name, share, ...rows }) => {
    const scene = await truthScenes.find((source) => source.name === name)!.make();
    for (const aperture of [undefined, pentagon]) {
      const lens: TruthLens = {
        radiusAtInfinityPx: (share * scene.headHeightPx) / 2,
        ...(aperture && { aperture }),
      };
      const agreement = agreementDb(scene, lens, rows);
      console.log(
        `${name}, ${aperture ? 'pentagon, cat’s eye, squeeze' : 'round'}: ${agreement.toFixed(1)} dB`,
      );
      expect(agreement).toBeGreaterThan(50);
    }
  },
);

/** PSNR between the two patterns' pictures in 8-bit sRGB. */
function agreementDb(scene: TruthScene, lens: TruthLens, rows: { firstRow: number; endRow: number }): number {
  const [one, other] = ([0, 1] as const).map((pattern) =>
    renderTruth(scene, lens, { samples: 1024, pattern, ...rows }),
  );
  let sum = 0;
  for (let i = 0; i < one!.length; i++) sum += (lightToCode(one![i]!) - lightToCode(other![i]!)) ** 2;
  return 10 * Math.log10((255 * 255 * one!.length) / sum);
}
