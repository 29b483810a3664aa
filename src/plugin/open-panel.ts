import type { Handlers, Push, Reply } from '../contract/messages.js';
import type { PanelTask } from '../contract/panel-task.js';
import { readFileContext } from './file-context.js';
import { writeFileLooks } from './file-looks.js';
import { probeHost } from './host-probe.js';
import { readLibraryLooks } from './library-looks.js';
import { readMemory, writeMemory } from './memory.js';
import { createPageScanner } from './page-scanner.js';
import { readPanelSize, resizePanel } from './panel-size.js';
import { createPicturePicker } from './picture-picker.js';
import { publishLooks } from './publish-looks.js';
import { readColours } from './read-colours.js';
import { readPages } from './read-pages.js';
import { readPhoto } from './read-photo.js';
import { readSelection } from './read-selection.js';
import { restoreOriginal } from './restore-original.js';
import { createRouter } from './router.js';
import { createSelectionFeed } from './selection-feed.js';
import { showNode } from './show-node.js';
import { createTaskRun } from './task-run.js';
import { watchPage } from './watch-page.js';
import { writeCrop } from './write-crop.js';
import { writeIgnored } from './write-ignored.js';
import { writeResult } from './write-result.js';
import { writeSlots } from './write-slots.js';

/** Time for the last answer to leave before the panel goes. */
const partingMs = 50;

/** Shows the panel, or lets it work unseen, and serves it until either side closes. */
export async function openPanel(task: PanelTask): Promise<void> {
  let isOpen = true;
  figma.on('close', () => {
    isOpen = false;
  });
  const post = (message: Reply | Push): void => {
    if (isOpen) figma.ui.postMessage(message);
  };
  const run = createTaskRun(task, (event) => post({ kind: 'push', event, data: null }));
  const { widthPx, heightPx } = await readPanelSize();
  if (!isOpen) return;

  const picker = createPicturePicker(() => feed.notice());
  const feed = createSelectionFeed({
    readSelection,
    push: (data) => post({ kind: 'push', event: 'selection.changed', data }),
    isSilent: () => !isOpen || picker.isPicking,
  });
  const scanner = createPageScanner();
  const handlers: Handlers = {
    'library.read': readLibraryLooks,
    'library.publish': ({ looks }) => publishLooks(looks),
    'task.progress': async (args) => {
      run.progress(args);
      return null;
    },
    'task.end': async (args) => {
      run.end(args);
      return null;
    },
    'selection.read': () => feed.read(),
    'photo.read': ({ imageHash }) => readPhoto(imageHash),
    'result.write': writeResult,
    'crop.write': writeCrop,
    'result.restore': ({ nodeId }) => restoreOriginal(nodeId),
    'file.read': async () => readFileContext(run.task),
    'looks.write': async (content) => {
      writeFileLooks(content);
      return readFileContext(run.task);
    },
    'colours.read': readColours,
    'picture.pick': () => picker.pick(),
    'picture.stop': async () => {
      picker.stop();
      return null;
    },
    'pages.read': async () => readPages(),
    'page.scan': (args) => scanner.scan(args),
    'ignored.write': writeIgnored,
    'slot.write': writeSlots,
    'node.show': ({ nodeId }) => showNode(nodeId),
    'host.probe': probeHost,
    'memory.read': readMemory,
    'memory.write': writeMemory,
    'panel.resize': resizePanel,
    'panel.close': async () => {
      setTimeout(() => figma.closePlugin(), partingMs);
      return null;
    },
  };

  figma.showUI(__html__, {
    ...{ width: widthPx, height: heightPx, themeColors: true, title: 'Wide Open' },
    visible: !task.isHeadless,
  });
  const route = createRouter(handlers, post);
  figma.ui.onmessage = (message: unknown) => {
    run.heard();
    route(message);
  };
  figma.on('selectionchange', feed.notice);
  watchPage(feed.notice);
}
