import { describe, expect, it } from 'vitest';
import { defaultTolerances } from '../../../src/contract/check-tolerances.js';
import { applyMatrix } from '../../../src/engine/colour/matrix3.js';
import { profileToXyz } from '../../../src/engine/colour/profile-to-xyz.js';
import { colourTemperature } from '../../../src/engine/measure/colour-temperature.js';
import { measurePerson } from '../../../src/engine/measure/measure-person.js';
import { people } from '../../truth/people.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';
import { drawnHeadshot } from './drawn-headshot.js';

const measured = (asked: Parameters<typeof drawnHeadshot>[0]) => {
  const { scene, face } = drawnHeadshot(asked);
  return measurePerson(scene, face);
};
const toXyz = profileToXyz(srgbProfile);

describe('colourTemperature', () => {
  it('calls a photo’s white 6504 K, on the green side as daylight is', () => {
    const white = colourTemperature(applyMatrix(toXyz, [1, 1, 1]));
    expect(Math.abs(white.kelvin - 6504)).toBeLessThan(15);
    expect(white.duv).toBeCloseTo(0.0032, 3);
  });

  it('finds warmer light warmer, greener light greener, and brightness of no matter', () => {
    const of = (r: number, g: number, b: number) => colourTemperature(applyMatrix(toXyz, [r, g, b]));
    expect(of(1, 0.8, 0.5).kelvin).toBeLessThan(of(1, 0.9, 0.8).kelvin);
    expect(of(0.9, 1, 0.9).duv).toBeGreaterThan(0.005);
    expect(of(1, 0.9, 1).duv).toBeLessThan(0);
    expect(of(0.1, 0.09, 0.08).kelvin).toBeCloseTo(of(1, 0.9, 0.8).kelvin, 4);
  });
});

describe('the light on a drawn face', () => {
  const whites = colourTemperature(applyMatrix(toXyz, [0.55, 0.53, 0.5])).kelvin;

  it('is read from the whites of the eyes, the same in every skin', () => {
    for (const look of [people.blackCurls, people.blondBob, people.greyShort]) {
      const { temperatureK, tint } = measured({ look });
      expect(Math.abs(temperatureK! - whites)).toBeLessThan(300);
      expect(Math.abs(tint!)).toBeLessThan(0.006);
    }
  });

  it('follows a change of white balance', () => {
    const [cooler, warmer] = [-0.5, 0.5].map((warmth) => measured({ look: people.blackCurls, warmth }));
    const mired = 1e6 / warmer.temperatureK! - 1e6 / cooler.temperatureK!;
    expect(mired).toBeGreaterThan(36);
    expect(mired).toBeLessThan(54);
  });

  it('follows the exposure stop by stop', () => {
    const [dark, bright] = [-1, 1].map((exposureEv) => measured({ look: people.blondBob, exposureEv }));
    expect(bright.exposureEv - dark.exposureEv).toBeCloseTo(2, 1);
  });

  it('says nothing of the temperature in a small head', () => {
    const small = {
      look: people.blondBob,
      headPx: 90,
      centreX: 100,
      chinY: 160,
      widthPx: 200,
      heightPx: 240,
    };
    expect(measured(small).temperatureK).toBeNull();
  });
});

describe('the eyes', () => {
  const looks = [people.blackCurls, people.blondBob];

  it('are sharp when drawn sharp, and as soft as a lens in slight error makes them, to an eighth', () => {
    for (const look of looks) {
      expect(measured({ look }).eyeBlurHeads!).toBeLessThan(0.015);
      expect(measured({ look, blurHeads: 0.02 }).eyeBlurHeads! / 0.02).toBeGreaterThan(0.875);
      expect(measured({ look, blurHeads: 0.02 }).eyeBlurHeads! / 0.02).toBeLessThan(1.125);
    }
  });

  it('grow softer with every blur, and are soft from there on', () => {
    for (const look of looks) {
      const found = [0, 0.02, 0.04, 0.06, 0.1].map(
        (blurHeads) => measured({ look, blurHeads }).eyeBlurHeads!,
      );
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(found[2]).toBeGreaterThan(defaultTolerances.eyeBlurHeads);
    }
  });
});
