import { describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { seePeople } from '../../../src/engine/people/see-people.js';
import { brightnessNetworks, syntheticPerson } from '../matte/synthetic-person.js';

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const clothes = 4;
/** A face at the middle of whatever is shown, or none. */
function faceNetwork(logit: number) {
  const looks: Float32Array[] = [];
  const face = async (input: Float32Array) => {
    looks.push(input);
    const boxes = new Float32Array(896 * 16);
    const scores = new Float32Array(896).fill(-100);
    const anchor = 16 * 7 * 2 + 14;
    boxes.set([4, 4, 16, 16, 0, 0, 8, 0, 4, 4, 4, 7], anchor * 16);
    scores[anchor] = logit;
    return { boxes, scores };
  };
  return { face, looks };
}

describe('seePeople', () => {
  it('looks for faces on the whole photo once, and closer where people are', async () => {
    const { raster } = syntheticPerson(160, 120);
    const { face, looks } = faceNetwork(-100);
    const { located, faces } = await seePeople(raster, { ...brightnessNetworks(clothes), face }, idle);
    expect(located.boxes).toHaveLength(1);
    expect(faces).toEqual([]);
    expect(looks.length).toBeGreaterThan(1);
    expect(
      looks.filter((look) => Buffer.from(look.buffer).equals(Buffer.from(looks[0]!.buffer))),
    ).toHaveLength(1);
  });

  it('locates somebody from near whom only a face shows', async () => {
    const { raster } = syntheticPerson(200, 200, 0.05);
    let shown = 0;
    const locate = async () => ({ alpha: new Float32Array(65536).fill(shown++ === 0 ? 0.1 : 0.9) });
    const networks = { ...brightnessNetworks(clothes), locate };
    const blind = await seePeople(raster, { ...networks, face: faceNetwork(-100).face }, idle);
    expect(blind.located.box).toBeNull();
    shown = 0;
    const { located, faces } = await seePeople(raster, { ...networks, face: faceNetwork(5).face }, idle);
    expect(faces).toHaveLength(1);
    expect(shown).toBe(2);
    expect(located.boxes).toHaveLength(1);
    const { box } = faces[0]!;
    expect(located.box!.x).toBeLessThan(box.x);
    expect(located.box!.width).toBeLessThan(200);
  });

  it('reports locating, then faces, and can be stopped anywhere', async () => {
    const { raster } = syntheticPerson(64, 64);
    const steps: string[] = [];
    let total = 0;
    const networks = { ...brightnessNetworks(clothes), face: faceNetwork(5).face };
    const counting = {
      ...idle,
      checkpoint: async () => void total++,
      report: (step: string) => void steps.push(step),
    };
    await seePeople(raster, networks, counting);
    expect([...new Set(steps)]).toEqual(['locate', 'faces']);
    for (let stop = 1; stop <= total; stop++) {
      let calls = 0;
      const checkpoint = async () => {
        if (++calls === stop) throw new BlurError('cancelled');
      };
      await expect(seePeople(raster, networks, { ...idle, checkpoint })).rejects.toMatchObject({
        code: 'cancelled',
      });
    }
  });
});
