import type { BackdropMeasures } from '../../contract/photo-measures.js';
import { profileToXyz } from '../colour/profile-to-xyz.js';
import type { FramedView } from './framed-view.js';
import { labDistance } from './lab-distance.js';
import { measureBlur } from './measure-blur.js';
import type { MeasuredScene } from './measured-scene.js';
import { median } from './median.js';
import { medianLab } from './median-lab.js';
import { type RoomCells, roomCells } from './room-cells.js';

/** Cells across a head's height. */
const cellsPerHead = 16;
/** ΔE*ab between neighbouring cells from which an edge catches the eye. */
const catchesEye = 10;
/** Fewer cells than this are no backdrop. */
const cellsLeast = 12;

/** Measures the room; its blur all over the photo, its tones as the frame shows it. @returns null where too little of it is shown */
export function measureBackdrop(scene: MeasuredScene, view: FramedView): BackdropMeasures | null {
  const toXyz = profileToXyz(scene.profile);
  const cells = roomCells(scene, view, toXyz, (scene.headHeightPx * view.scale) / cellsPerHead);
  const tones = cells.tones.filter((tone) => tone !== null);
  if (tones.length < cellsLeast) return null;
  const tone = medianLab(tones);
  const blur = measureBlur(scene);
  return {
    blurHeads: blur?.blurHeads ?? null,
    depth: blur ? blur.depth : median([...scene.depth.data].map(Math.abs)),
    tone,
    toneSpread: median(tones.map((other) => labDistance(tone, other))),
    clutter: clutterOf(cells),
  };
}

function clutterOf({ columns, tones }: RoomCells): number {
  let [pairs, caught] = [0, 0];
  tones.forEach((tone, cell) => {
    const right = (cell + 1) % columns === 0 ? null : tones[cell + 1];
    for (const other of [right, tones[cell + columns]]) {
      if (!tone || !other) continue;
      pairs++;
      if (labDistance(tone, other) > catchesEye) caught++;
    }
  });
  return pairs > 0 ? caught / pairs : 0;
}
