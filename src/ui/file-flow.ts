import { choiceOf } from './choice.js';
import { findLookOrDefault } from './find-look-or-default.js';
import { firstChoice } from './first-choice.js';
import type { Flow } from './flow.js';

export interface FileFlow {
  /** What the file holds, and what this person used last: a new photo starts from the file's look, or from that. */
  readFile(): Promise<void>;
  /** Asks for the file's colours once; none is also an answer. */
  readColours(): Promise<void>;
}

export function createFileFlow(flow: Flow): FileFlow {
  const { state, host } = flow;
  return {
    async readFile() {
      const before = flow.usual;
      const [file, memory] = await Promise.all([
        host.call('file.read', {}).catch(() => null), // without it there are the shipped looks
        host.call('memory.read', {}).catch(() => null), // only a convenience
      ]);
      if (file !== null) state.file.value = file;
      if (memory !== null) state.memory.value = memory;
      // Somebody was quicker.
      if (flow.usual !== before) return;
      const lastLookId = memory?.lookId ?? null;
      if (lastLookId !== null) flow.usual = choiceOf(findLookOrDefault(state.looks.value, lastLookId));
      state.choice.value = firstChoice(flow, state.target.value);
    },
    async readColours() {
      if (state.colours.value !== null) return;
      state.colours.value = await host.call('colours.read', {}).catch(() => []);
    },
  };
}
