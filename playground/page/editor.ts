import { type Signal, signal } from '@preact/signals';
import type { DesignDocument } from '../host/design-document.js';
import type { Library } from '../host/palette.js';
import type { Toast } from '../host/plugin-window.js';
import { type BitmapCache, createBitmapCache } from './bitmap-cache.js';
import { brandLibrary } from './brand-library.js';
import type { FrameKind } from './frame-documents.js';
import { type SampleFileName, sampleFiles } from './sample-files.js';
import type { Theme } from './theme-tokens.js';
import type { Box, View } from './view.js';

/** Which of the editors the page plays. */
export type EditorKind = 'figma' | 'buzz';

/** A plugin's panel as the page shows it; size in px, of the plugin's own window. */
interface PanelPlace {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
}

/** Everything the page shows, as signals; the document itself stays the one truth about nodes. */
export interface Editor {
  readonly document: DesignDocument;
  readonly bitmaps: BitmapCache;
  /** grows whenever nodes, selection or decoded pictures change: read it to be drawn again */
  readonly revision: Signal<number>;
  readonly view: Signal<View>;
  /** the part of the canvas that nothing covers */
  readonly clearing: Signal<Box>;
  readonly theme: Signal<Theme>;
  readonly frameKind: Signal<FrameKind>;
  readonly panel: Signal<PanelPlace | null>;
  /** which sample file is open, and in which editor */
  readonly file: SampleFileName;
  readonly kind: EditorKind;
  /** px; how wide the panel is where it is docked at the left side, in Buzz */
  readonly dockWidth: Signal<number>;
  /** id of the node under the pointer */
  readonly hovered: Signal<string | null>;
  /** the box that is being drawn to select what it touches, in px of the page */
  readonly marquee: Signal<Box | null>;
  readonly toasts: Signal<readonly Toast[]>;
  /** the team's libraries, all of them enabled for the file */
  readonly libraries: Signal<readonly Library[]>;
  /** true while the box for quick actions is open */
  readonly quickActions: Signal<boolean>;
  /** false once a person has moved or zoomed the view: then it is left alone */
  readonly followsWindow: Signal<boolean>;
}

export interface EditorStart {
  readonly file: SampleFileName;
  readonly theme: Theme;
  readonly frameKind: FrameKind;
  readonly dockWidth: number;
}

export function createEditor(document: DesignDocument, start: EditorStart): Editor {
  const revision = signal(0);
  const touch = () => {
    revision.value++;
  };
  document.subscribe(touch);
  document.setTheme(start.theme);
  return {
    document,
    bitmaps: createBitmapCache(document.images, touch),
    revision,
    view: signal({ scale: 1, x: 0, y: 0 }),
    clearing: signal({ x: 0, y: 0, width: 0, height: 0 }),
    theme: signal(start.theme),
    frameKind: signal(start.frameKind),
    panel: signal(null),
    file: start.file,
    kind: sampleFiles[start.file].editor,
    dockWidth: signal(start.dockWidth),
    hovered: signal(null),
    marquee: signal(null),
    toasts: signal([]),
    libraries: signal([brandLibrary]),
    quickActions: signal(false),
    followsWindow: signal(true),
  };
}
