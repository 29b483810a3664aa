import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type AnalysisChoices, noChoices } from '../contract/analysis-choices.js';
import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { Diagnostics, PreviewImage } from '../contract/engine-api.js';
import type { PixelBox } from '../contract/face.js';
import type { FileColour, FileContext } from '../contract/file-context.js';
import { noFileLooks } from '../contract/file-looks.js';
import type { LeftRun } from '../contract/left-run.js';
import { lockedLook } from '../contract/locked-look.js';
import type { Look } from '../contract/look.js';
import { defaultLookId, looks as shippedLooks } from '../contract/looks.js';
import { looksOfFile } from '../contract/looks-of-file.js';
import { emptyMemory, type PanelMemory } from '../contract/panel-memory.js';
import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Stroke } from '../contract/stroke.js';
import type { Batch } from './batch.js';
import type { Check } from './check.js';
import { type Choice, choiceOf } from './choice.js';
import type { Size } from './crop-view.js';
import { findLookOrDefault } from './find-look-or-default.js';
import { isAsApplied } from './is-as-applied.js';
import type { Job } from './job.js';
import type { ColourPicks } from './kept-bindings.js';
import { type LibraryState, unreadLibrary } from './library-state.js';
import type { LooksView } from './looks-view.js';
import { type SelectionView, viewSelection } from './selection-view.js';
import type { SelfTest } from './self-test.js';
import type { SettingsNote } from './settings-note.js';
import { type Brush, firstBrush, restingStage, type Stage, type TabName } from './stage.js';

/** Strokes as they were before the last ones, and as they were before undoing. */
export interface StrokeHistory {
  readonly past: readonly (readonly Stroke[])[];
  readonly future: readonly (readonly Stroke[])[];
}

/** Part of the result at the photo's full size, for the settings it was made with. */
export interface Detail {
  readonly image: PreviewImage;
  readonly region: PixelBox;
}

/** Everything the panel shows. Components read it; only the intents write it. */
export interface PanelState {
  /** null until the controller has answered for the first time */
  readonly file: Signal<FileContext | null>;
  readonly memory: Signal<PanelMemory>;
  /** the file's own first, then those that ship and that none of them stands in for */
  readonly looks: ReadonlySignal<readonly Look[]>;
  /** the only one that photos of the file may get; null: any */
  readonly lockedLook: ReadonlySignal<Look | null>;
  readonly looksView: Signal<LooksView>;
  readonly library: Signal<LibraryState>;
  /** the look that was brought up to date last, whose photos may be behind it now; null once that has been said */
  readonly updatedLook: Signal<Look | null>;
  /** null until asked for */
  readonly colours: Signal<readonly FileColour[] | null>;
  /** colours of the file that were picked for the present backdrop and belong to no look yet */
  readonly colourPicks: Signal<ColourPicks>;
  /** the panel waits for a layer to be selected whose picture goes behind the person */
  readonly isPicking: Signal<boolean>;
  /** of the layers that pictures were taken from, by image hash */
  readonly pictureNames: Signal<ReadonlyMap<string, string>>;
  readonly settingsNote: Signal<SettingsNote | null>;

  /** null until the controller has answered for the first time */
  readonly selection: Signal<SelectionState | null>;
  readonly view: ReadonlySignal<SelectionView | null>;
  /** the photo being worked on */
  readonly target: Signal<PhotoTarget | null>;
  /** present while several photos are */
  readonly batch: Signal<Batch | null>;
  /** present while photos are checked; has the panel for itself */
  readonly check: Signal<Check | null>;
  /** what the last panel in this file has left undone; null once anything is begun here */
  readonly leftRun: ReadonlySignal<LeftRun | null>;
  /** what is being done, or was done last, about what the check has found */
  readonly fixes: Signal<Batch | null>;
  readonly job: Signal<Job>;

  readonly choice: Signal<Choice>;
  readonly settings: ReadonlySignal<RenderSettings>;
  /** who is meant, and what was drawn by hand; an edited photo's own */
  readonly choices: Signal<AnalysisChoices>;
  readonly strokeHistory: Signal<StrokeHistory>;
  /** the photo was finished before and exchanged since, and nobody has said yet whether it should get that look again */
  readonly offersStaleLook: Signal<boolean>;
  readonly summary: Signal<AnalysisSummary | null>;
  /** of everybody in the summary, in its order; empty until asked for */
  readonly portraits: Signal<readonly PreviewImage[]>;

  readonly before: Signal<PreviewImage | null>;
  readonly after: Signal<PreviewImage | null>;
  /** matte, depth or focus, while one of them is looked at */
  readonly inspected: Signal<PreviewImage | null>;
  readonly detail: Signal<Detail | null>;
  /** the same of the photo itself, while it is compared with */
  readonly sourceDetail: Signal<Detail | null>;
  /** details are on their way */
  readonly isSharpening: Signal<boolean>;
  /** this photo under each look, by the look's id */
  readonly thumbnails: Signal<ReadonlyMap<string, PreviewImage>>;
  /** the picture shown does not match the settings yet */
  readonly previewBehind: Signal<boolean>;
  /** what the node holds is exactly what the settings would make */
  readonly isApplied: ReadonlySignal<boolean>;

  readonly tab: Signal<TabName>;
  readonly stage: Signal<Stage>;
  /** of the picture, in pixels of the screen */
  readonly viewPx: Signal<Size>;
  /** the original is shown in place of the result */
  readonly comparing: Signal<boolean>;
  readonly brush: Signal<Brush>;
  /** more was drawn than a file can remember, so the last stroke was dropped */
  readonly strokesFull: Signal<boolean>;
  /** nobody was found, and the picture waits for a click on what is to stay sharp */
  readonly isPointing: Signal<boolean>;

  readonly diagnostics: Signal<Diagnostics | null>;
  /** what the machine did that a person may wonder about; said once, dismissed by hand */
  readonly incident: Signal<'worker-restarted' | 'gpu-lost' | null>;
  /** the text of the self-test, as far as it has come; null when nobody has asked for it */
  readonly selfTest: Signal<SelfTest | null>;
}

export function createPanelState(): PanelState {
  const file = signal<FileContext | null>(null);
  const selection = signal<SelectionState | null>(null);
  const target = signal<PhotoTarget | null>(null);
  const memory = signal(emptyMemory);
  const batch = signal<Batch | null>(null);
  const check = signal<Check | null>(null);
  const looks = computed(() => looksOfFile(file.value?.looks ?? noFileLooks));
  const choice = signal(choiceOf(findLookOrDefault(shippedLooks, defaultLookId)));
  const choices = signal(noChoices);
  return {
    ...{ file, memory, looks, selection, target, batch, check, choice, choices },
    lockedLook: computed(() => lockedLook(file.value?.looks ?? noFileLooks)),
    looksView: signal<LooksView>({ kind: 'cards' }),
    library: signal(unreadLibrary),
    updatedLook: signal(null),
    colourPicks: signal({}),
    leftRun: computed(() => {
      const { run } = memory.value;
      const isHere = run !== null && run.documentName === file.value?.name && file.value.canEdit;
      return isHere && batch.value === null && check.value === null ? run : null;
    }),
    colours: signal(null),
    isPicking: signal(false),
    pictureNames: signal(new Map()),
    settingsNote: signal(null),
    view: computed(() => (selection.value === null ? null : viewSelection(selection.value))),
    fixes: signal(null),
    job: signal<Job>({ kind: 'idle' }),
    settings: computed(() => choice.value.settings),
    strokeHistory: signal({ past: [], future: [] }),
    offersStaleLook: signal(false),
    summary: signal(null),
    portraits: signal([]),
    before: signal(null),
    after: signal(null),
    inspected: signal(null),
    detail: signal(null),
    sourceDetail: signal(null),
    isSharpening: signal(false),
    thumbnails: signal(new Map()),
    previewBehind: signal(false),
    isApplied: computed(() => isAsApplied(target.value?.recipe ?? null, choice.value, choices.value)),
    tab: signal<TabName>('look'),
    stage: signal(restingStage),
    viewPx: signal({ width: 1, height: 1 }),
    comparing: signal(false),
    brush: signal(firstBrush),
    strokesFull: signal(false),
    isPointing: signal(false),
    diagnostics: signal(null),
    incident: signal(null),
    selfTest: signal(null),
  };
}
