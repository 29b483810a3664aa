import type { Face } from '../../../src/contract/face.js';
import { colourShift } from '../../../src/engine/colour/colour-shift.js';
import { applyMatrix } from '../../../src/engine/colour/matrix3.js';
import { profileToXyz } from '../../../src/engine/colour/profile-to-xyz.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { drawnPerson } from '../../truth/drawn-person.js';
import { lightToCode } from '../../truth/light-to-code.js';
import type { PersonLook } from '../../truth/person-look.js';
import { type LightPicture, throughDisc } from '../../truth/through-disc.js';
import type { TruthLayer } from '../../truth/truth-scene.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';
import { flatDepth } from '../lens/blurred-green.js';

interface HeadshotAsked {
  readonly look: PersonLook;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** of the head's middle */
  readonly centreX?: number;
  readonly chinY?: number;
  readonly headPx?: number;
  /** light of the wall behind, linear */
  readonly wall?: readonly [number, number, number];
  /** of the light on everything */
  readonly exposureEv?: number;
  readonly warmth?: number;
  /** diameter in head heights of a blur over all of it */
  readonly blurHeads?: number;
}

const kept = new Map<string, TruthLayer>();

/** Drawing single hairs takes long; each person is drawn once. */
function drawn(...of: Required<Parameters<typeof drawnPerson>>): TruthLayer {
  const key = JSON.stringify(of);
  const layer = kept.get(key) ?? drawnPerson(...of);
  kept.set(key, layer);
  return layer;
}

/** A drawn person before a plain wall; the whole of it known. The face is where it was drawn, not where a network finds it. */
export function drawnHeadshot(asked: HeadshotAsked): { scene: Scene; face: Face } {
  const { look, widthPx = 500, heightPx = 600, wall = [0.3, 0.32, 0.35] } = asked;
  const { centreX = 250, chinY = 370, headPx = 250, blurHeads = 0 } = asked;
  const layer = drawn(look, { centreX, chinY, headPx }, { widthPx, heightPx });
  const light = new Float32Array(widthPx * heightPx * 3);
  const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  for (let i = 0; i < alpha.data.length; i++) {
    const at = (Math.floor(i / widthPx) + layer.marginPx) * layer.widthPx + (i % widthPx) + layer.marginPx;
    const share = layer.alpha[at];
    alpha.data[i] = share;
    for (let c = 0; c < 3; c++) light[i * 3 + c] = share * layer.light[at * 3 + c] + (1 - share) * wall[c];
  }
  const picture: LightPicture = { widthPx, heightPx, light };
  const seen = throughDisc(picture, (blurHeads * headPx) / 2);
  const shift = { exposureEv: asked.exposureEv ?? 0, saturation: 1, warmth: asked.warmth ?? 0 };
  const matrix = colourShift(shift, profileToXyz(srgbProfile));
  const isLitAnew = shift.exposureEv !== 0 || shift.warmth !== 0;
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let i = 0; i < alpha.data.length; i++) {
    const here = [seen[i * 3], seen[i * 3 + 1], seen[i * 3 + 2]] as const;
    const lit = isLitAnew ? applyMatrix(matrix, here) : here;
    for (let c = 0; c < 3; c++) data[i * 4 + c] = lightToCode(lit[c]);
  }
  const source = { widthPx, heightPx, data };
  const scene = { source, alpha, profile: srgbProfile, headHeightPx: headPx, depth: flatDepth(0.7) };
  const eyeY = chinY - 0.47 * headPx;
  const face: Face = {
    box: { x: centreX - headPx / 3, y: chinY - 0.7 * headPx, width: headPx / 1.5, height: headPx / 1.5 },
    rightEye: { x: centreX - 0.155 * headPx, y: eyeY },
    leftEye: { x: centreX + 0.155 * headPx, y: eyeY },
    mouth: { x: centreX, y: chinY - 0.17 * headPx },
    score: 0.95,
  };
  return { scene: scene as unknown as Scene, face };
}
