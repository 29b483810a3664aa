/** What is measured; see `targets.ts` for each one's meaning and target. */
export type MeasureName =
  | 'psnr'
  | 'haloMean'
  | 'haloP95'
  | 'hairPsnr'
  | 'bleed'
  | 'personChanged'
  | 'spill'
  | 'previewPsnr'
  | 'discRadiusError'
  | 'discVariation'
  | 'discEdge'
  | 'discRoundness'
  | 'energy'
  | 'checker'
  | 'lawRSquared'
  | 'lawSlope'
  | 'rampFall'
  | 'rampStep'
  | 'noiseRatio'
  | 'grainSize'
  | 'bandingRun'
  | 'discPerHead'
  | 'lightEvening'
  | 'lightPerson';

export type Measured = Partial<Record<MeasureName, number>>;
