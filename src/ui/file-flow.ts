import { choiceOf } from './choice.js';
import { findLookOrDefault } from './find-look-or-default.js';
import type { Flow } from './flow.js';

export interface FileFlow {
  /** What the file holds, and what this person used last: the next photo starts from that look. */
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
      if (memory === null) return;
      state.memory.value = memory;
      if (memory.lookId === null || flow.usual !== before) return;
      flow.usual = choiceOf(findLookOrDefault(state.looks.value, memory.lookId));
      if (!state.target.value?.recipe) state.choice.value = flow.usual;
    },
    async readColours() {
      if (state.colours.value !== null) return;
      state.colours.value = await host.call('colours.read', {}).catch(() => []);
    },
  };
}
