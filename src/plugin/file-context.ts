import type { FileContext } from '../contract/file-context.js';
import type { PanelTask } from '../contract/panel-task.js';
import { canEdit } from './edit-access.js';
import { readFileLooks } from './file-looks.js';

/** What the panel should know of the file it is opened in, as it is now. @param task - what this run is for */
export const readFileContext = (task: PanelTask): FileContext => ({
  editor: figma.editorType === 'buzz' ? 'buzz' : 'figma',
  canEdit: canEdit(),
  name: figma.root.name,
  task,
  looks: readFileLooks(),
});
