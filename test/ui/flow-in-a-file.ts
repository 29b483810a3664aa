import type { FileContext } from '../../src/contract/file-context.js';
import { type FileLooksContent, noFileLooks } from '../../src/contract/file-looks.js';
import type { Look } from '../../src/contract/look.js';
import type { CallName, Calls } from '../../src/contract/messages.js';
import { plainTask } from '../../src/contract/panel-task.js';
import { choiceOf } from '../../src/ui/choice.js';
import { findLookOrDefault } from '../../src/ui/find-look-or-default.js';
import type { Flow } from '../../src/ui/flow.js';
import { createPanelState } from '../../src/ui/state.js';
import type { Engine } from '../../src/ui/worker-bridge.js';
import { photoTarget } from './photo-target.js';

export type Answers = { [N in CallName]?: (args: Calls[N]['args']) => unknown };

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

export interface FlowInAFile {
  readonly flow: Flow;
  /** what the file holds, whoever wrote it */
  readonly file: Mutable<FileLooksContent>;
  /** names of the calls to the host */
  readonly log: CallName[];
}

/** A flow over a photo in a file whose looks are kept as the controller keeps them; `answers` stand in front of that. */
export function flowInAFile(
  own: readonly Look[],
  answers: Answers = {},
  engine: Partial<Engine> = {},
): FlowInAFile {
  const state = createPanelState();
  const { problem: _, ...nothing } = noFileLooks;
  const file: Mutable<FileLooksContent> = { ...nothing, looks: own };
  const context = (): FileContext => ({
    ...{ editor: 'figma', canEdit: true, name: 'Team page', task: plainTask },
    looks: { ...file, problem: null },
  });
  const log: CallName[] = [];
  const all: Answers = {
    'file.read': context,
    'looks.write': (content) => {
      Object.assign(file, content);
      return context();
    },
    ...answers,
  };
  state.file.value = context();
  state.target.value = photoTarget();
  state.choice.value = choiceOf(findLookOrDefault(state.looks.value, own[0]?.id ?? 'corporate'));
  const flow: Flow = {
    ...{ state, lastJobId: 0, sidePx: 512, usual: state.choice.value },
    engine: engine as Engine,
    host: {
      async call(name, args) {
        log.push(name);
        await new Promise((resolve) => setTimeout(resolve));
        return ((await all[name]?.(args as never)) ?? null) as never;
      },
      on: () => {},
    },
  };
  return { flow, file, log };
}
