/**
 * The colour space in which a photo's pixels are encoded. All averaging happens in linear light of the profile's own
 * primaries, so no gamut is ever lost and the same profile is embedded again on the way out.
 */
export interface ColourProfile {
  /** `sRGB`, `Display P3`, or the embedded profile's own description */
  readonly name: string;
  /** the embedded ICC profile to write back unchanged, or null when the file had none (meaning sRGB) */
  readonly icc: Uint8Array | null;
  /** 256 linear values 0..1 for the 256 codes, one table for R, G and B; strictly rising */
  readonly toLinear: Float32Array;
  /** canvas colour space in which a preview of this photo is shown */
  readonly previewSpace: 'srgb' | 'display-p3';
}
