import type { Handlers, Push, Reply } from '../contract/messages.js';
import { readMemory, writeMemory } from './memory.js';
import { readPhoto } from './read-photo.js';
import { readSelection } from './read-selection.js';
import { restoreOriginal } from './restore-original.js';
import { createRouter } from './router.js';
import { createSelectionFeed } from './selection-feed.js';
import { watchPage } from './watch-page.js';
import { writeResult } from './write-result.js';

const startSize = { width: 300, height: 680 };
const bounds = { widthPx: [240, 360], heightPx: [320, 960] } as const;

/** Time for the last answer to leave before the panel goes. */
const partingMs = 50;

const within = (value: number, [low, high]: readonly [number, number]): number =>
  Math.round(Math.min(high, Math.max(low, value)));

/** Shows the panel and serves it until either side closes. */
export function openPanel(): void {
  let isOpen = true;
  const post = (message: Reply | Push): void => {
    if (isOpen) figma.ui.postMessage(message);
  };
  const feed = createSelectionFeed(readSelection, (data) =>
    post({ kind: 'push', event: 'selection.changed', data }),
  );
  const handlers: Handlers = {
    'selection.read': () => feed.read(),
    'photo.read': ({ imageHash }) => readPhoto(imageHash),
    'result.write': writeResult,
    'result.restore': ({ nodeId }) => restoreOriginal(nodeId),
    'memory.read': readMemory,
    'memory.write': writeMemory,
    'panel.resize': async ({ widthPx, heightPx }) => {
      figma.ui.resize(within(widthPx, bounds.widthPx), within(heightPx, bounds.heightPx));
      return null;
    },
    'panel.close': async () => {
      setTimeout(() => figma.closePlugin(), partingMs);
      return null;
    },
  };

  figma.showUI(__html__, { ...startSize, themeColors: true, title: 'Wide Open' });
  const route = createRouter(handlers, post);
  figma.ui.onmessage = (message: unknown) => route(message);
  figma.on('selectionchange', feed.notice);
  watchPage(feed.notice);
  figma.on('close', () => {
    isOpen = false;
  });
}
