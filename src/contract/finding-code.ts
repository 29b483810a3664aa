/** Everything a check can find off; closed. */
export const findingCodes = [
  'no-look',
  'other-look',
  'older-version',
  'image-changed',
  'pixels-differ',
  'head-size',
  'eye-line',
  'centring',
  'roll',
  'cropped',
  'outside-circle',
  'blur',
  'tone',
  'clutter',
  'temperature',
  'exposure',
  'eyes-not-sharp',
  'too-few-pixels',
  'edge-verdict',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** What makes a finding go away: the look applied (anew), the crop aligned, or only another photo or a person's own eye. */
export type FindingFix = 'apply-look' | 'align-crop' | 'by-hand';
