/** Runs a task when all tasks given before it have settled. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue that runs one task at a time, in order; a task that rejects does not hold up the next. */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
}
