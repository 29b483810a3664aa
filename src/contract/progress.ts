/** The named steps of one job, in the order in which they run. */
export const jobSteps = [
  'decode',
  'locate',
  'faces',
  'matte',
  'refine',
  'depth',
  'foreground',
  'backdrop',
  'measure',
  'blur',
  'composite',
  'encode',
] as const;

export type JobStep = (typeof jobSteps)[number];

/** Where a job is. `fraction` covers the whole job, 0..1, and never falls. */
export interface Progress {
  readonly step: JobStep;
  readonly fraction: number;
}
