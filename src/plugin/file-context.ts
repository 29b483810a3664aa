import type { FileContext } from '../contract/file-context.js';
import { plainTask } from '../contract/panel-task.js';
import { canEdit } from './edit-access.js';
import { readFileLooks } from './file-looks.js';

/** What the panel should know of the file it is opened in, as it is now. */
export const readFileContext = (): FileContext => ({
  editor: figma.editorType === 'buzz' ? 'buzz' : 'figma',
  canEdit: canEdit(),
  name: figma.root.name,
  task: { ...plainTask, kind: figma.command === 'self-test' ? 'self-test' : 'photo' },
  looks: readFileLooks(),
});
