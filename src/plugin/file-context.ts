import type { FileContext } from '../contract/file-context.js';
import { canEdit } from './edit-access.js';
import { readFileLooks } from './file-looks.js';

/** What the panel should know of the file it is opened in, as it is now. */
export const readFileContext = (): FileContext => ({
  editor: figma.editorType === 'buzz' ? 'buzz' : 'figma',
  canEdit: canEdit(),
  opensWith: figma.command === 'self-test' ? 'self-test' : 'photo',
  looks: readFileLooks(),
});
