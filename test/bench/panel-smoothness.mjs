// What the panel's own thread does while the worker works: its long tasks, its frames, and the previews it asks for.

/** Begins to watch; once per panel. */
export const watchSmoothness = (panel) =>
  panel.evaluate(() => {
    const smooth = {
      tasks: [],
      frames: [],
      inputs: 0,
      previews: 0,
      waiting: 0,
      mostAtOnce: 0,
      lastWanted: '',
      lastShown: '',
    };
    window.smooth = smooth;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) smooth.tasks.push(duration);
    }).observe({ type: 'longtask' });
    const count = (at) => {
      smooth.frames.push(at);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    document.addEventListener('input', () => smooth.inputs++, true);
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function counted(message, ...rest) {
      if (message?.path?.at(-1) === 'preview') {
        const wanted = JSON.stringify(message.argumentList[0].value.settings);
        smooth.previews++;
        smooth.mostAtOnce = Math.max(smooth.mostAtOnce, ++smooth.waiting);
        smooth.lastWanted = wanted;
        const answered = ({ data }) => {
          if (data?.id !== message.id) return;
          this.removeEventListener('message', answered);
          smooth.waiting--;
          smooth.lastShown = wanted;
        };
        this.addEventListener('message', answered);
      }
      return postMessage.call(this, message, ...rest);
    };
  });

/**
 * Figures of a stretch of time.
 * @returns `lostShare`: of all the time, what passed in gaps between frames beyond two frames of 60 a second
 */
export async function during(panel, act) {
  await panel.evaluate(() => {
    Object.assign(window.smooth, { tasks: [], frames: [], inputs: 0, previews: 0, mostAtOnce: 0 });
  });
  await act();
  const { tasks, frames, ...counts } = await panel.evaluate(() => window.smooth);
  const gaps = frames.slice(1).map((at, index) => at - frames[index]);
  const lostMs = gaps.reduce((sum, gap) => sum + Math.max(0, gap - 34), 0);
  const allMs = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    ...counts,
    frames: frames.length,
    longestTaskMs: Math.max(0, ...tasks),
    lostShare: Number((lostMs / allMs).toFixed(3)),
  };
}
