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

/** A fresh instance of a codec. Dropped with its heap when nobody holds it any more. */
export interface OpenCodec<M> {
  /**
   * @param call - gets the module; what it returns must not be a view on the module's heap
   * @throws BlurError `out-of-memory`, or the codec's `failure` with its own words
   */
  run<R>(call: (module: M) => R): R;
  /** what the codec has had to say on its error stream */
  readonly complaints: readonly string[];
}

/**
 * Opens a codec for one photo: a heap only ever grows, so it must go with the picture it held. The compiled module is kept per
 * loader.
 * @throws BlurError `out-of-memory`, `wasm-blocked`, or `failure` with the codec's own words
 */
export async function openMozjpeg<M>(
  codec: { readonly name: AssetName; readonly loadAsset: AssetLoader; readonly failure: BlurErrorCode },
  factory: ModuleFactory<M>,
): Promise<OpenCodec<M>> {
  const code = await compile(codec.name, codec.loadAsset);
  const complaints: string[] = [];
  const asBlurError = (thrown: unknown): BlurError => {
    const words = [...complaints, thrown instanceof Error ? thrown.message : describe(thrown)].join('; ');
    const isMemory = /insufficient memory|OOM|memory access|out of memory|allocation/i.test(words);
    return new BlurError(isMemory ? 'out-of-memory' : codec.failure, words);
  };
  provideImageData();
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
    const run = <R>(call: (module: M) => R): R => {
      try {
        return call(module);
      } catch (thrown) {
        throw asBlurError(thrown);
      }
    };
    return { run, complaints };
  } catch (thrown) {
    throw asBlurError(thrown);
  }
}

/** Where there is no ImageData the codec makes one, for good, that keeps its first instance's heap alive. This one keeps nothing. */
function provideImageData(): void {
  const scope = globalThis as { ImageData?: unknown };
  scope.ImageData ??= class {
    readonly data: Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
    constructor(data: Uint8ClampedArray, width: number, height: number) {
      this.data = data;
      this.width = width;
      this.height = height;
    }
  };
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
