/// <reference lib="webworker" />
import { compareBackEnds } from './compare-back-ends.js';
import { countHandles } from './count-handles.js';
import { loseContext } from './lose-context.js';
import { readNothing } from './read-nothing.js';
import { fromTypedJson, toTypedJson } from './typed-json.js';

/** What the tests' worker can be asked: each takes one plain argument and answers plainly. */
const tasks = { compareBackEnds, countHandles, loseContext, readNothing };
export type GpuTasks = typeof tasks;

interface Question {
  readonly task: keyof GpuTasks;
  readonly argument: never;
}

self.onmessage = async ({ data }: MessageEvent<string>) => {
  const { task, argument } = fromTypedJson(data) as Question;
  try {
    self.postMessage(toTypedJson({ origin: self.origin, answer: await tasks[task](argument) }));
  } catch (thrown) {
    self.postMessage(toTypedJson({ origin: self.origin, error: String(thrown) }));
  }
};
