import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type AnalysisChoices, noChoices } from '../contract/analysis-choices.js';
import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { Diagnostics, PreviewImage } from '../contract/engine-api.js';
import { defaultLookId, findLook, looks } from '../contract/looks.js';
import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Job } from './job.js';
import { sameSettings } from './same-settings.js';
import { type SelectionView, viewSelection } from './selection-view.js';

/** Which look is chosen and how strong. */
export interface Choice {
  readonly lookId: string;
  readonly lookVersion: number;
  /** the look's settings; an edited photo's own where a recipe brought them */
  readonly base: RenderSettings;
  readonly fNumber: number;
  /** the look's own strength, which "Reset" returns to */
  readonly lookFNumber: number;
}

/** Everything the panel shows. Components read it; only the intents write it. */
export interface PanelState {
  /** null until the controller has answered for the first time */
  readonly selection: Signal<SelectionState | null>;
  readonly view: ReadonlySignal<SelectionView | null>;
  /** the photo being worked on */
  readonly target: Signal<PhotoTarget | null>;
  readonly job: Signal<Job>;
  readonly choice: Signal<Choice>;
  readonly settings: ReadonlySignal<RenderSettings>;
  /** who is meant, and what was drawn by hand; an edited photo's own */
  readonly choices: Signal<AnalysisChoices>;
  readonly before: Signal<PreviewImage | null>;
  readonly after: Signal<PreviewImage | null>;
  readonly summary: Signal<AnalysisSummary | null>;
  /** the original is shown in place of the result */
  readonly comparing: Signal<boolean>;
  /** the picture shown does not match the settings yet */
  readonly previewBehind: Signal<boolean>;
  readonly diagnostics: Signal<Diagnostics | null>;
  /** what the node holds is exactly what the settings would make */
  readonly isApplied: ReadonlySignal<boolean>;
}

/** The choice of a shipped look at its own strength; unknown ids give the default look. */
export function chooseLook(lookId: string): Choice {
  const look = findLook(lookId) ?? findLook(defaultLookId) ?? looks[0];
  if (look === undefined) throw new RangeError('no looks');
  const { id, version, settings } = look;
  const { fNumber } = settings.lens;
  return { lookId: id, lookVersion: version, base: settings, fNumber, lookFNumber: fNumber };
}

const settingsOf = ({ base, fNumber }: Choice): RenderSettings => ({
  ...base,
  lens: { ...base.lens, fNumber },
});

export function createPanelState(): PanelState {
  const selection = signal<SelectionState | null>(null);
  const target = signal<PhotoTarget | null>(null);
  const choice = signal(chooseLook(defaultLookId));
  const settings = computed(() => settingsOf(choice.value));
  return {
    selection,
    view: computed(() => (selection.value === null ? null : viewSelection(selection.value))),
    target,
    job: signal<Job>({ kind: 'idle' }),
    choice,
    settings,
    choices: signal(noChoices),
    before: signal(null),
    after: signal(null),
    summary: signal(null),
    comparing: signal(false),
    previewBehind: signal(false),
    diagnostics: signal(null),
    isApplied: computed(() => {
      const recipe = target.value?.recipe;
      return !!recipe && sameSettings(recipe.settings, settings.value);
    }),
  };
}
