/**
 * Does `work` for every item, some of them at a time, in order of their start.
 * @param stop - when aborted, no further item is begun; those begun are waited for
 * @throws what `work` throws first, once all that was begun has ended
 */
export async function forEachAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  stop: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) {
      if (stop.aborted) return;
      await work(item);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
