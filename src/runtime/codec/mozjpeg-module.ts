import type { AssetLoader, AssetName } from '../../contract/asset-name.js';
import { BlurError, type BlurErrorCode } from '../../contract/blur-error.js';

/** The part of an Emscripten module's settings that we use. */
interface ModuleSettings {
  readonly noInitialRun: true;
  locateFile(name: string): string;
  print(line: string): void;
  printErr(line: string): void;
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): WebAssembly.Exports;
}

export type ModuleFactory<M> = (settings: ModuleSettings) => Promise<M>;

const compiled = new WeakMap<AssetLoader, Map<AssetName, Promise<WebAssembly.Module>>>();

/**
 * Runs one call on a fresh instance of a codec: its heap only ever grows, so it is dropped with the picture it held. The compiled
 * module is kept per loader.
 * @param call - gets the module; what it returns must not be a view on the module's heap
 * @returns what `call` returned, and what the codec had to say on its error stream
 * @throws BlurError `out-of-memory`, `wasm-blocked`, or `failure` with the codec's own words
 */
export async function runMozjpeg<M, R>(
  codec: { readonly name: AssetName; readonly loadAsset: AssetLoader; readonly failure: BlurErrorCode },
  factory: ModuleFactory<M>,
  call: (module: M) => R,
): Promise<{ readonly result: R; readonly complaints: readonly string[] }> {
  const code = await compile(codec.name, codec.loadAsset);
  const complaints: string[] = [];
  try {
    const module = await factory({
      noInitialRun: true,
      // keeps the codec from looking for a file beside itself: there is none in a worker made of text
      locateFile: (name) => name,
      print: (line) => complaints.push(line),
      printErr: (line) => complaints.push(line),
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(code, imports);
        done(instance);
        return instance.exports;
      },
    });
    return { result: call(module), complaints };
  } catch (thrown) {
    const words = [...complaints, thrown instanceof Error ? thrown.message : describe(thrown)].join('; ');
    if (/insufficient memory|OOM|memory access|out of memory|allocation/i.test(words)) {
      throw new BlurError('out-of-memory', words);
    }
    throw new BlurError(codec.failure, words);
  }
}

function compile(name: AssetName, loadAsset: AssetLoader): Promise<WebAssembly.Module> {
  const modules = compiled.get(loadAsset) ?? new Map<AssetName, Promise<WebAssembly.Module>>();
  compiled.set(loadAsset, modules);
  const known = modules.get(name);
  if (known) return known;
  const module = loadAsset(name).then((bytes) =>
    WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>).catch((thrown: unknown) => {
      throw BlurError.from(thrown, 'wasm-blocked');
    }),
  );
  modules.set(name, module);
  // a failed load may succeed the next time
  module.catch(() => modules.delete(name));
  return module;
}

/** The codec ends itself by throwing a plain object with a message. */
const describe = (thrown: unknown): string =>
  String((thrown as { message?: unknown } | null)?.message ?? thrown);
