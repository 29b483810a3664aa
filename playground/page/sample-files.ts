import type { DesignDocument } from '../host/design-document.js';
import { createBuzzFile } from './buzz-file.js';
import { createComponentsFile } from './components-file.js';
import type { EditorKind } from './editor.js';
import { createHeadshotsFile } from './headshots-file.js';
import { createTeamPage, type PhotoLoader } from './team-page.js';

interface SampleFile {
  readonly label: string;
  readonly editor: EditorKind;
  readonly create: (loadPhoto: PhotoLoader) => Promise<DesignDocument>;
}

/** The files that the page can open, by their name in its address; the first one without any. */
export const sampleFiles = {
  team: { label: 'Team page', editor: 'figma', create: createTeamPage },
  headshots: { label: 'Twelve headshots', editor: 'figma', create: createHeadshotsFile },
  components: { label: 'Team cards', editor: 'figma', create: createComponentsFile },
  buzz: { label: 'Buzz campaign', editor: 'buzz', create: createBuzzFile },
} as const satisfies Readonly<Record<string, SampleFile>>;

export type SampleFileName = keyof typeof sampleFiles;

/** The file of an address; the team page for names that stand for none. */
export const sampleFileName = (asked: string | null): SampleFileName =>
  asked !== null && Object.hasOwn(sampleFiles, asked) ? (asked as SampleFileName) : 'team';
