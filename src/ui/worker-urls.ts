/**
 * Makers of the addresses under which the worker's script can be started, best first: `data:` works in every null-origin frame
 * and keeps a secure frame's worker secure; `blob:` is for hosts that refuse `data:`.
 * @param base64 - the script, UTF-8
 */
export const workerUrls = (base64: string): (() => string)[] => [
  () => `data:text/javascript;base64,${base64}`,
  () => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  },
];
