import { openPanel } from './open-panel.js';
import { restoreSelection } from './restore-selection.js';

// nothing invisible inside an instance can be a person's headshot, and looking there is slow
figma.skipInvisibleInstanceChildren = true;

if (figma.command === 'restore') {
  restoreSelection().then(
    (note) => figma.closePlugin(note),
    () => figma.closePlugin('The originals could not be restored.'),
  );
} else {
  openPanel().catch(() => figma.closePlugin('Wide Open could not be opened.'));
}
