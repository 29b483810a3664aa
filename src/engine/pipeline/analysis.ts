import type { AnalysisSummary } from '../../contract/analysis-summary.js';
import type { Plane } from '../raster/plane.js';
import type { Scene } from './scene.js';

/** Everything found in one photo: the scene for renders, the summary for people. */
export interface Analysis {
  readonly scene: Scene;
  readonly summary: AnalysisSummary;
  /** how far the matte is to be believed, 0..1, over the whole photo at any size; null when a caller gave the matte */
  readonly confidence: Plane | null;
}
