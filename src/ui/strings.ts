import type { WarningCode } from '../contract/analysis-summary.js';
import type { VerdictCode } from '../contract/matte-verdict.js';
import type { JobStep } from '../contract/progress.js';

/** Every word of the panel but the error sentences. */
export const strings = {
  empty: {
    title: 'Select a photo of a person',
    hint: 'The room behind falls out of focus, as through a portrait lens. Nothing leaves your computer.',
    picture: 'A portrait in a frame, sharp against round, soft lights',
  },
  waiting: 'Looking at the selection…',
  several: {
    title: 'Select one photo at a time',
    hint: (count: number) => `${count} photos are selected.`,
  },
  refusedNode: (nodeName: string) => `Selected: ${nodeName}`,
  photo: {
    before: 'Original',
    studio: 'Studio',
    holdLabel: 'Hold to see the original',
    holdHint: 'Hold to compare',
    showOriginal: 'Show original',
    picture: (nodeName: string, state: string) => `${nodeName}, ${state}`,
    opening: 'Opening the photo…',
    previewing: 'Updating…',
  },
  looks: {
    legend: 'Look',
    suits: (name: string, suits: string) => `${name}: ${suits.charAt(0).toLowerCase()}${suits.slice(1)}`,
  },
  tabs: {
    label: 'Settings',
    look: 'Look',
    lens: 'Lens',
    backdrop: 'Backdrop',
    focus: 'Focus',
    edge: 'Edge',
  },
  controls: {
    resetTo: (label: string, value: string) => `Reset ${label.toLowerCase()} to ${value}`,
    inWords: (value: string, word: string) => `${value}, ${word.toLowerCase()}`,
  },
  colours: {
    pick: (label: string) => `Pick ${label.toLowerCase()}`,
    file: 'Colours of this file',
    search: 'Search colours',
    none: 'No colour has this name.',
  },
  strengths: {
    faint: 'Faint',
    subtle: 'Subtle',
    gentle: 'Gentle',
    balanced: 'Balanced',
    pronounced: 'Pronounced',
    strong: 'Strong',
  },
  amount: {
    legend: 'Amount',
    sharper: 'Sharper room',
    softer: 'Softer room',
  },
  lens: {
    plain: 'The room is replaced by a plain backdrop, so there is nothing to blur.',
  },
  steps: {
    decode: 'Reading the photo',
    faces: 'Finding the face',
    locate: 'Finding the person',
    matte: 'Tracing the outline',
    refine: 'Following the hair',
    foreground: 'Cleaning the edges',
    backdrop: 'Filling in the room behind',
    depth: 'Judging distances',
    measure: 'Measuring blur and grain',
    blur: 'Blurring the room',
    composite: 'Putting the picture together',
    encode: 'Saving the picture',
  } satisfies Record<JobStep, string>,
  progress: {
    analysing: 'Getting ready',
    rendering: 'Blurring the full picture',
    writing: 'Placing the picture in the file',
    restoring: 'Putting the original back',
    percent: (fraction: number) => `${Math.floor(fraction * 100)} %`,
    cancel: 'Cancel',
  },
  actions: {
    apply: 'Apply',
    applied: 'Applied',
    restore: 'Restore original',
    again: 'Start again',
    retry: 'Try again',
  },
  notices: {
    applied: (undoKeys: string) => `Done. ${undoKeys} takes it back.`,
    restored: 'The original is back.',
    stopped: 'Stopped. Nothing was changed.',
  },
  warnings: {
    'no-face': 'No face found: the strength is judged from the outline.',
    'head-height-from-matte': 'The head is partly hidden, so its size is an estimate.',
    'several-people': 'Several people found. Those in front stay sharp.',
    'already-blurred': 'The room is already soft. Only the missing blur is added.',
    'unknown-profile': 'This photo has an unusual colour profile. It is kept as it is.',
    'reduced-to-8-bit': 'This photo has 16 bits a channel. The result will have 8.',
    'small-photo': 'This photo is small, so fine hair may look plain.',
  } satisfies Record<WarningCode, string>,
  verdicts: {
    'check-hair': 'Please look at the hair: its edge is hard to tell here.',
    'check-subject': 'Please look at who is sharp: part of the outline is uncertain.',
  } satisfies Record<Exclude<VerdictCode, 'good'>, string>,
  details: {
    summary: 'Details',
    copy: 'Copy diagnostics',
    copied: 'Copied',
    select: 'Select the text to copy it',
  },
} as const;
