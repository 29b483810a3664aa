import type { Tone } from './backdrop-settings.js';
import type { FileLooks } from './file-looks.js';
import type { PanelTask } from './panel-task.js';

/** What the panel should know of the file it is opened in. */
export interface FileContext {
  /** of the document */
  readonly name: string;
  readonly editor: 'figma' | 'buzz';
  /** false where somebody may only look */
  readonly canEdit: boolean;
  readonly task: PanelTask;
  readonly looks: FileLooks;
}

/** One colour the file itself names. */
export interface FileColour {
  readonly id: string;
  /** with its folders, as `Brand/Sand` */
  readonly name: string;
  readonly source: 'variable' | 'style';
  readonly rgb: Tone;
}

/** The picture of another layer, to stand behind the person. */
export interface PickedPicture {
  readonly imageHash: string;
  readonly nodeName: string;
}
