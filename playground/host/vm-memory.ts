const pageBytes = 65_536;
const startBytes = 16 * 1024 * 1024;

/**
 * Memory for a QuickJS module that cannot grow beyond `limitBytes` (at least 16 MiB, at most 2 GiB):
 * `newVariant(variant, { wasmMemory: vmMemory(…) })`. The library's own limit does not count the contents of strings and
 * typed arrays, so it would not stop a plugin that hoards pictures.
 */
export const vmMemory = (limitBytes: number): WebAssembly.Memory =>
  new WebAssembly.Memory({
    initial: startBytes / pageBytes,
    maximum: Math.floor(Math.max(startBytes, limitBytes) / pageBytes),
  });
