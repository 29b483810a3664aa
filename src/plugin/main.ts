import { openPanel } from './open-panel.js';
import { planRun } from './plan-run.js';
import { restoreSelection } from './restore-selection.js';
import { suggestLooks } from './suggest-looks.js';

// nothing invisible inside an instance can be a person's headshot, and looking there is slow
figma.skipInvisibleInstanceChildren = true;

async function run(command: string, parameters: ParameterValues | undefined): Promise<void> {
  const task = planRun(command, parameters);
  if (typeof task === 'string') figma.closePlugin(task);
  else await openPanel(task);
}

// before the run the host may still ask for parameters, and then nothing may be done yet; not every editor has quick actions
figma.parameters?.on('input', suggestLooks);
figma.on('run', ({ command, parameters }) => {
  if (command === 'restore') {
    restoreSelection().then(
      (note) => figma.closePlugin(note),
      () => figma.closePlugin('The originals could not be restored.'),
    );
  } else {
    run(command, parameters).catch(() => figma.closePlugin('Wide Open could not be opened.'));
  }
});
