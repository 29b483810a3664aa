import { type Given, givenOf } from '../../truth/given-of.js';
import type { TruthScene } from '../../truth/truth-scene.js';
import { changedPixels } from '../metrics/changed-pixels.js';
import { colourError } from '../metrics/colour-error.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { benchScenes } from './bench-scenes.js';
import { type ContenderName, contenders } from './contender.js';
import { movedEdge } from './matte-variants.js';
import { predictedMatte } from './predicted-matte.js';
import { previewPsnr } from './preview-psnr.js';
import { sceneMeasure } from './scene-measure.js';
import { spillTones, spillTruth } from './spill-truth.js';
import type { MatteKind, Row, TaskResult } from './task.js';
import { truePicture } from './true-picture.js';

/** Disc at which a preview is compared with its export. */
const previewShare = 0.12;
const rivals = (Object.keys(contenders) as ContenderName[]).filter((name) => name !== 'ours');

/** One scene with all mattes, discs and contenders. */
export async function sceneTask(name: string, discShares: readonly number[]): Promise<TaskResult> {
  const source = benchScenes.find((candidate) => candidate.name === name);
  if (!source) throw new RangeError(`there is no scene "${name}"`);
  const scene = await source.make();
  const exact = givenOf(scene);
  const { entrants, notes } = await entrantsOf(name, exact);
  const rows: Row[] = [];
  for (const discShare of discShares) {
    const radiusPx = (discShare * exact.headHeightPx) / 2;
    const truth = await truePicture(scene, exact, radiusPx);
    const measure = sceneMeasure(truth, exact.alpha, radiusPx);
    const settings = softenTo(radiusPx, exact.headHeightPx);
    for (const { contender, matte, given, render } of entrants) {
      const picture = await render(given, settings);
      const measured = {
        ...measure(picture),
        personChanged: changedPixels(picture, given.sharp, given.alpha),
        ...(contender === 'ours' && matte === 'exact' && discShare === previewShare
          ? { previewPsnr: await previewPsnr(given, settings, picture) }
          : {}),
      };
      rows.push({ scene: name, contender, matte, discShare, measured });
    }
  }
  rows.push(...(await spillRows(scene, exact, entrants)));
  return { rows, notes };
}

interface Entrant {
  readonly contender: ContenderName;
  readonly matte: MatteKind;
  readonly given: Given;
  readonly render: RenderUnderTest;
}

async function entrantsOf(name: string, exact: Given): Promise<{ entrants: Entrant[]; notes: string[] }> {
  const { ours } = contenders;
  const withMatte = (matte: MatteKind, alpha: Given['alpha']): Entrant => ({
    contender: 'ours',
    matte,
    given: { ...exact, alpha },
    render: ours.render,
  });
  const entrants: Entrant[] = [
    { contender: 'ours', matte: 'exact', given: exact, render: ours.render },
    withMatte('grown', movedEdge(exact.alpha, true)),
    withMatte('shrunk', movedEdge(exact.alpha, false)),
    ...rivals.map((contender) => {
      return { contender, matte: 'exact' as const, given: exact, render: contenders[contender].render };
    }),
  ];
  const predicted = await predictedMatte(exact.sharp);
  if (!predicted) return { entrants, notes: [`${name}: the networks find nobody, no predicted matte`] };
  return { entrants: [...entrants, withMatte('predicted', predicted)], notes: [] };
}

/** Radius at infinity with which things in front of the person are seen. */
const spillRadiusPx = 10;

/** Mean ΔE00 of the person's edges on the new backdrop on which it is worst. */
async function spillRows(scene: TruthScene, exact: Given, entrants: readonly Entrant[]): Promise<Row[]> {
  const edges = Uint8Array.from(exact.alpha.data, (share) => (share > 0.02 && share < 0.98 ? 1 : 0));
  const truthBefore = spillTruth(scene, exact, spillRadiusPx);
  const truths = spillTones.map((rgb) => ({ rgb, truth: truthBefore(rgb) }));
  const rows: Row[] = [];
  for (const { contender, matte, given, render } of entrants) {
    let spill = 0;
    for (const { rgb, truth } of truths) {
      const settings = {
        ...softenTo(spillRadiusPx, exact.headHeightPx),
        backdrop: { mode: 'solid' as const, rgb },
      };
      spill = Math.max(spill, colourError(await render(given, settings), truth, edges));
    }
    rows.push({ scene: scene.name, contender, matte, measured: { spill } });
  }
  return rows;
}
