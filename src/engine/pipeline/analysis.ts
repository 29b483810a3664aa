import type { AnalysisSummary } from '../../contract/analysis-summary.js';
import type { Scene } from './scene.js';

/** Everything found in one photo: the full-size scene for renders, the summary for people. */
export interface Analysis {
  readonly scene: Scene;
  readonly summary: AnalysisSummary;
}
