import { actionFamily } from './families/actions.js';
import { batchFamily } from './families/batch.js';
import { checkFamily } from './families/check.js';
import { controlFamily } from './families/controls.js';
import { fieldFamily } from './families/fields.js';
import { fileLooksFamily } from './families/file-looks.js';
import { lookFamily } from './families/looks.js';
import { noteFamily } from './families/notes.js';
import { pageFamily } from './families/pages.js';
import { panelFamily } from './families/panel.js';
import { photoFamily } from './families/photo.js';
import type { Family } from './story.js';

/** Every component of the panel in every state. */
export const families: readonly Family[] = [
  controlFamily,
  fieldFamily,
  lookFamily,
  fileLooksFamily,
  photoFamily,
  pageFamily,
  noteFamily,
  actionFamily,
  batchFamily,
  checkFamily,
  panelFamily,
];
