import type { Tone } from './backdrop-settings.js';
import type { FileLooks } from './file-looks.js';

/** What the panel should know of the file it is opened in. */
export interface FileContext {
  readonly editor: 'figma' | 'buzz';
  /** false where somebody may only look */
  readonly canEdit: boolean;
  /** what the person came for: the menu's "Self-test", or anything else */
  readonly opensWith: 'photo' | 'self-test';
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
