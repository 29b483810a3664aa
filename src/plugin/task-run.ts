import type { Calls } from '../contract/messages.js';
import type { PanelTask } from '../contract/panel-task.js';
import { createWatchdog } from './watchdog.js';

/** The host takes no longer notes. */
const longestNote = 100;

const patience = {
  /** for the panel to start */
  firstMs: 60_000,
  /** between two of its requests; the slowest photo takes a part of it */
  nextMs: 300_000,
  /** once somebody has pressed Cancel */
  stopMs: 15_000,
} as const;

/** Notes follow one another no faster. */
const noteMs = 1000;
/** So long an offer to show the panel stands. */
const offerMs = 20_000;
const errorMs = 8000;
/** Time for the last answer to leave before the panel goes. */
const partingMs = 50;

export interface TaskRun {
  /** as it is now: once somebody has had the panel shown, it is no longer headless */
  readonly task: PanelTask;
  /** The panel lives. */
  heard(): void;
  progress(args: Calls['task.progress']['args']): void;
  end(args: Calls['task.end']['args']): void;
}

/**
 * A run of the plugin that may go without a visible panel: its notes, its Cancel, and its end, which comes on every path, be it that the panel
 * never says a word. For a panel that is seen from the start all of it does nothing.
 */
export function createTaskRun(
  asked: PanelTask,
  push: (event: 'task.cancelled' | 'panel.shown') => void,
): TaskRun {
  let task = asked;
  let note: NotificationHandler | null = null;
  let isOver = false;
  let isStopping = false;
  let [said, due] = ['', ''];
  let isResting = false;
  const watchdog = createWatchdog(() =>
    figma.closePlugin(isStopping ? 'Stopped.' : 'Wide Open got no further and has stopped.'),
  );
  if (task.isHeadless) watchdog.wait(patience.firstMs);

  /** The new note is there before the old one goes, so that nothing flickers. */
  function tell(text: string, options: NotificationOptions): void {
    const before = note;
    note = figma.notify(short(text), options);
    before?.cancel();
  }

  function tellProgress(): void {
    if (isOver || isStopping || isResting || said === due) return;
    said = due;
    isResting = true;
    tell(due, { timeout: Number.POSITIVE_INFINITY, button: { text: 'Cancel', action: cancel } });
    setTimeout(() => {
      isResting = false;
      tellProgress();
    }, noteMs);
  }

  function cancel(): void {
    if (isOver || isStopping) return;
    isStopping = true;
    tell('Stopping…', { timeout: Number.POSITIVE_INFINITY });
    watchdog.wait(patience.stopMs);
    push('task.cancelled');
  }

  function offerPanel(text: string, isError: boolean): void {
    const close = (): void => {
      if (task.isHeadless) figma.closePlugin();
    };
    const show = (): void => {
      task = { ...task, isHeadless: false };
      figma.ui.show();
      push('panel.shown');
    };
    figma.notify(text, {
      ...{ timeout: offerMs, error: isError, button: { text: 'Show', action: show } },
      onDequeue: (reason) => {
        if (reason !== 'action_button_click') close();
      },
    });
    // should the host not say that the note has gone
    setTimeout(close, 2 * offerMs);
  }

  return {
    get task() {
      return task;
    },
    heard() {
      if (task.isHeadless && !isOver && !isStopping) watchdog.wait(patience.nextMs);
    },
    progress({ text }) {
      if (!task.isHeadless) return;
      due = text;
      tellProgress();
    },
    end({ text, isError, offersPanel }) {
      if (!task.isHeadless || isOver) return;
      isOver = true;
      watchdog.stop();
      note?.cancel();
      if (offersPanel) offerPanel(short(text), isError);
      else setTimeout(() => closeWith(short(text), isError), partingMs);
    },
  };
}

function closeWith(text: string, isError: boolean): void {
  if (isError) figma.notify(text, { error: true, timeout: errorMs });
  figma.closePlugin(isError ? undefined : text);
}

const short = (text: string): string =>
  text.length > longestNote ? `${text.slice(0, longestNote - 1)}…` : text;
