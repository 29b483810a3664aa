/**
 * Makers of the addresses under which the worker's script can be started, best first: `data:` works in every null-origin frame
 * and keeps a secure frame's worker secure; `blob:` is for hosts that refuse `data:`.
 * @param script - the worker's code
 */
export const workerUrls = (script: string): (() => string)[] => [
  () => `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`,
  () => URL.createObjectURL(new Blob([script], { type: 'text/javascript' })),
];
