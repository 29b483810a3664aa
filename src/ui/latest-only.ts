/**
 * Runs one request at a time and remembers only the newest one that came meanwhile: a slider may move faster than its picture.
 * @param run - must not reject; what fails is its own to report
 */
export function createLatestOnly<T>(run: (request: T) => Promise<void>): (request: T) => void {
  let running = false;
  let waiting: { readonly request: T } | null = null;

  const work = async () => {
    running = true;
    try {
      while (waiting !== null) {
        const { request } = waiting;
        waiting = null;
        await run(request);
      }
    } finally {
      running = false;
    }
  };

  return (request) => {
    waiting = { request };
    if (!running) void work();
  };
}
