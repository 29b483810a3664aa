import type { BlockResidue } from './block-residue.js';

/** Standard deviations in codes. */
export interface GrainByTone {
  /** of the evenest blocks, whatever their tone */
  readonly overall: number;
  /** @param tone - 0..255 */
  of(tone: number): number;
}

const toneStep = 32;
/** Too few blocks of a tone say nothing about it. */
const blocksLeast = 8;
/** The evenest eighth of all blocks is grain and nothing else. */
const evenShare = 0.125;
/** Among blocks of one tone, which differ by drawing only. */
const evenShareOfTone = 0.25;
/** A tone whose evenest blocks are this many times rougher than the picture's is drawn that way. */
const roughnessMost = 1.6;
/** Grain is drawn no stronger than this, in codes; nobody misses the rest. */
const sigmaMost = 4;
/** Where even the evenest blocks are this rough, all of it is drawing and nothing is known of the grain. */
const drawingFrom = 8;

/** How strong the grain is in each tone, as the evenest blocks of that tone say; 0 where none say anything. */
export function grainByTone(blocks: readonly BlockResidue[]): GrainByTone {
  const overall = credible(atShare(blocks, evenShare));
  const most = Math.min(sigmaMost, roughnessMost * overall);
  const byTone = new Float32Array(256 / toneStep);
  for (let tone = 0; tone < byTone.length; tone++) {
    const here = blocks.filter(({ mean }) => Math.floor(mean / toneStep) === tone);
    byTone[tone] = here.length < blocksLeast ? overall : Math.min(most, atShare(here, evenShareOfTone));
  }
  return { overall, of: (tone) => byTone[Math.min(byTone.length - 1, Math.floor(tone / toneStep))] };
}

/** Fades from the strongest grain to none, so that photos which differ little are treated alike. */
const credible = (sigma: number) =>
  Math.min(sigma, sigmaMost * Math.max(0, (drawingFrom - sigma) / (drawingFrom - sigmaMost)), sigmaMost);

function atShare(blocks: readonly BlockResidue[], share: number): number {
  if (blocks.length < blocksLeast) return 0;
  const variances = blocks.map(({ variance }) => variance).sort((a, b) => a - b);
  return Math.sqrt(variances[Math.floor(variances.length * share)]);
}
