import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten';
import { isPlainObject } from './frozen-copy.js';
import { readVmData } from './read-vm-data.js';
import { VmTools } from './vm-tools.js';

const deepestNesting = 200;

export interface MembraneHooks {
  /** Wraps everything that runs the VM's code. */
  readonly enter: <T>(work: () => T) => T | undefined;
  /** An exception that a callback inside the VM threw. */
  readonly failed: (error: Error) => void;
}

/**
 * Carries values between the host and a QuickJS context. Plain data is copied (frozen stays frozen), bytes are copied as a
 * block, functions and promises are bridged, and every other host object becomes one VM object with the same accessors and
 * methods, always the same one. Handles that `toVm` returns belong to the caller.
 */
export class VmMembrane {
  readonly #context: QuickJSContext;
  readonly #hooks: MembraneHooks;
  readonly #tools: VmTools;
  readonly #live = new Map<object, QuickJSHandle>();
  readonly #prototypes = new Map<object, QuickJSHandle>();
  readonly #symbols = new Map<symbol, QuickJSHandle>();
  readonly #callbacks: { handle: QuickJSHandle; host: (...args: unknown[]) => unknown }[] = [];
  readonly #pending = new Set<QuickJSHandle>();

  constructor(context: QuickJSContext, hooks: MembraneHooks) {
    this.#context = context;
    this.#hooks = hooks;
    this.#tools = new VmTools(context);
  }

  dispose(): void {
    const handles = [
      this.#tools,
      ...this.#live.values(),
      ...this.#prototypes.values(),
      ...this.#symbols.values(),
      ...this.#callbacks.map((callback) => callback.handle),
      ...this.#pending,
    ];
    for (const handle of handles) handle.dispose();
  }

  /** A host value as the VM sees it. */
  toVm(value: unknown): QuickJSHandle {
    const context = this.#context;
    switch (typeof value) {
      case 'undefined':
        return context.undefined;
      case 'boolean':
        return value ? context.true : context.false;
      case 'number':
        return context.newNumber(value);
      case 'string':
        return context.newString(value);
      case 'bigint':
        return context.newBigInt(value);
      case 'symbol':
        return this.#symbol(value).dup();
      case 'function':
        return this.#function(value.name, (_self, args) => value(...args()));
      default:
        return value === null ? context.null : this.#object(value as object);
    }
  }

  /** A VM value as the host sees it; the handle stays the caller's. */
  fromVm(handle: QuickJSHandle, depth = 0): unknown {
    const context = this.#context;
    const type = context.typeof(handle);
    if (type === 'function') return this.#callback(handle);
    if (type === 'symbol') return this.#hostSymbol(handle);
    if (type !== 'object') return context.dump(handle);
    if (context.eq(handle, context.null)) return null;
    const reference = context.toHostRef(handle);
    if (reference) {
      const host = reference.value;
      reference.dispose();
      return host;
    }
    if (depth > deepestNesting) throw new Error('in postMessage: Cannot unwrap a cyclic object');
    return readVmData(context, this.#tools, handle, (child) => this.fromVm(child, depth + 1));
  }

  /** Calls a VM function; what it throws goes to the hooks and yields undefined. */
  call(callee: QuickJSHandle, args: readonly unknown[]): unknown {
    return this.#hooks.enter(() => {
      const handles = args.map((arg) => this.toVm(arg));
      const result = this.#context.callFunction(callee, this.#context.undefined, handles);
      for (const handle of handles) handle.dispose();
      if (!result.error) return result.value.consume((value) => this.fromVm(value));
      this.#hooks.failed(this.errorOf(result.error));
      return undefined;
    });
  }

  /** A thrown VM value as an Error; takes the handle. */
  errorOf(handle: QuickJSHandle): Error {
    const thrown = handle.consume((value) => this.fromVm(value));
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }

  #symbol(symbol: symbol): QuickJSHandle {
    const known = this.#symbols.get(symbol) ?? this.#context.newUniqueSymbol(symbol);
    this.#symbols.set(symbol, known);
    return known;
  }

  #hostSymbol(handle: QuickJSHandle): symbol {
    for (const [symbol, known] of this.#symbols) if (this.#context.eq(known, handle)) return symbol;
    return this.#context.getSymbol(handle);
  }

  #function(name: string, call: (self: () => unknown, args: () => unknown[]) => unknown): QuickJSHandle {
    const membrane = this;
    return this.#context.newFunction(name, function (this: QuickJSHandle, ...handles: QuickJSHandle[]) {
      try {
        const args = () => handles.map((handle) => membrane.fromVm(handle));
        return membrane.toVm(call(() => membrane.fromVm(this), args));
      } catch (thrown) {
        return { error: thrown instanceof Error ? membrane.#error(thrown) : membrane.toVm(thrown) };
      }
    });
  }

  #callback(handle: QuickJSHandle): (...args: unknown[]) => unknown {
    const known = this.#callbacks.find((callback) => this.#context.eq(callback.handle, handle));
    if (known) return known.host;
    const kept = handle.dup();
    const host = (...args: unknown[]): unknown => this.call(kept, args);
    this.#callbacks.push({ handle: kept, host });
    return host;
  }

  #object(value: object): QuickJSHandle {
    if (value instanceof Uint8Array) return this.#bytes(value);
    if (value instanceof Date)
      return this.#context.newNumber(value.getTime()).consume((ms) => this.#tools.run('date', ms));
    if (value instanceof Promise) return this.#promise(value);
    if (value instanceof Error) return this.#error(value);
    if (Array.isArray(value) || isPlainObject(value)) return this.#copy(value);
    return this.#liveObject(value).dup();
  }

  #bytes(value: Uint8Array): QuickJSHandle {
    const isWhole = value.byteLength === value.buffer.byteLength;
    const buffer = this.#context.newArrayBuffer(isWhole ? value.buffer : value.slice().buffer);
    return buffer.consume((handle) => this.#tools.run('bytes', handle));
  }

  #error(error: Error): QuickJSHandle {
    return this.#context.newError({ name: error.name, message: error.message });
  }

  #copy(value: object): QuickJSHandle {
    const isList = Array.isArray(value);
    const handle = isList ? this.#context.newArray() : this.#context.newObject();
    for (const [key, entry] of Object.entries(value)) {
      this.toVm(entry).consume((child) => this.#context.setProp(handle, isList ? Number(key) : key, child));
    }
    if (Object.isFrozen(value)) this.#tools.run('freeze', handle).dispose();
    return handle;
  }

  #promise(promise: Promise<unknown>): QuickJSHandle {
    const parts = this.#tools.run('promise');
    this.#pending.add(parts);
    const settle = (key: 'resolve' | 'reject', value: unknown): void => {
      if (!this.#pending.has(parts)) return;
      this.#hooks.enter(() => {
        this.#pending.delete(parts);
        const finish = this.#context.getProp(parts, key);
        const argument = this.toVm(value);
        this.#context
          .unwrapResult(this.#context.callFunction(finish, this.#context.undefined, argument))
          .dispose();
        for (const handle of [finish, argument, parts]) handle.dispose();
      });
    };
    promise.then(
      (value) => settle('resolve', value),
      (thrown: unknown) => settle('reject', thrown),
    );
    return this.#context.getProp(parts, 'promise');
  }

  #liveObject(value: object): QuickJSHandle {
    const known = this.#live.get(value);
    if (known) return known;
    const reference = this.#context.newHostRef(value).handle;
    this.#tools.run('adopt', reference, this.#prototype(Object.getPrototypeOf(value))).dispose();
    this.#tools.run('seal', reference).dispose();
    this.#live.set(value, reference);
    return reference;
  }

  #prototype(prototype: object): QuickJSHandle {
    const known = this.#prototypes.get(prototype);
    if (known) return known;
    const handle = this.#context.newObject();
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (key !== 'constructor') this.#member(handle, key, descriptor);
    }
    this.#prototypes.set(prototype, handle);
    return handle;
  }

  #member(target: QuickJSHandle, key: string, { get, set, value }: PropertyDescriptor): void {
    if (typeof value === 'function') {
      const method = this.#function(key, (self, args) => Reflect.apply(value, self(), args()));
      this.#context.defineProp(target, key, { value: method, enumerable: true, configurable: false });
      method.dispose();
      return;
    }
    const membrane = this;
    const bridged = (accessor: (argument?: unknown) => unknown) =>
      function (this: QuickJSHandle, argument?: QuickJSHandle) {
        try {
          const args = argument ? [membrane.fromVm(argument)] : [];
          return membrane.toVm(Reflect.apply(accessor, membrane.fromVm(this), args));
        } catch (thrown) {
          throw thrown instanceof Error ? membrane.#error(thrown) : membrane.toVm(thrown);
        }
      };
    this.#context.defineProp(target, key, {
      ...(get ? { get: bridged(get) } : {}),
      ...(set ? { set: bridged(set) as (this: QuickJSHandle, value: QuickJSHandle) => void } : {}),
      enumerable: true,
      configurable: false,
    });
  }
}
