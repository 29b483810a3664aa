import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten';
import { isPlainObject } from './frozen-copy.js';

const deepestNesting = 200;

/**
 * Small functions that only the VM itself can perform, made before the plugin's code could tamper with anything. `keys` and
 * `promise` also stand in for the library's own, which read a stale view when the VM's memory grows meanwhile.
 */
const toolsCode = `({
  bytes: (buffer) => new Uint8Array(buffer),
  date: (ms) => new Date(ms),
  time: (date) => date.getTime(),
  freeze: Object.freeze,
  seal: Object.preventExtensions,
  adopt: Object.setPrototypeOf,
  keys: Object.keys,
  promise: () => {
    const parts = {};
    parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
    return parts;
  },
  tag: (value) => Object.prototype.toString.call(value).slice(8, -1),
})`;
const toolNames = ['bytes', 'date', 'time', 'freeze', 'seal', 'adopt', 'keys', 'promise', 'tag'] as const;
type Tool = (typeof toolNames)[number];

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
  readonly #tools: Record<Tool, QuickJSHandle>;
  readonly #live = new Map<object, QuickJSHandle>();
  readonly #prototypes = new Map<object, QuickJSHandle>();
  readonly #symbols = new Map<symbol, QuickJSHandle>();
  readonly #callbacks: { handle: QuickJSHandle; host: (...args: unknown[]) => unknown }[] = [];
  readonly #pending = new Set<QuickJSHandle>();

  constructor(context: QuickJSContext, hooks: MembraneHooks) {
    this.#context = context;
    this.#hooks = hooks;
    const tools = context.unwrapResult(context.evalCode(toolsCode, 'host'));
    const entries = toolNames.map((name) => [name, context.getProp(tools, name)] as const);
    this.#tools = Object.fromEntries(entries) as Record<Tool, QuickJSHandle>;
    tools.dispose();
  }

  dispose(): void {
    const handles = [
      ...Object.values(this.#tools),
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
    return this.#data(handle, depth);
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

  #tool(name: Tool, ...args: QuickJSHandle[]): QuickJSHandle {
    return this.#context.unwrapResult(
      this.#context.callFunction(this.#tools[name], this.#context.undefined, args),
    );
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
      return this.#context.newNumber(value.getTime()).consume((ms) => this.#tool('date', ms));
    if (value instanceof Promise) return this.#promise(value);
    if (value instanceof Error) return this.#error(value);
    if (Array.isArray(value) || isPlainObject(value)) return this.#copy(value);
    return this.#liveObject(value).dup();
  }

  #bytes(value: Uint8Array): QuickJSHandle {
    const isWhole = value.byteLength === value.buffer.byteLength;
    const buffer = this.#context.newArrayBuffer(isWhole ? value.buffer : value.slice().buffer);
    return buffer.consume((handle) => this.#tool('bytes', handle));
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
    if (Object.isFrozen(value)) this.#tool('freeze', handle).dispose();
    return handle;
  }

  #promise(promise: Promise<unknown>): QuickJSHandle {
    const parts = this.#tool('promise');
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
    this.#tool('adopt', reference, this.#prototype(Object.getPrototypeOf(value))).dispose();
    this.#tool('seal', reference).dispose();
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

  #data(handle: QuickJSHandle, depth: number): unknown {
    const context = this.#context;
    const tag = this.#tool('tag', handle).consume((text) => context.getString(text));
    if (tag === 'Uint8Array') return this.#hostBytes(handle);
    if (tag === 'Date') return new Date(this.#tool('time', handle).consume((ms) => context.getNumber(ms)));
    if (tag === 'Error') return this.#hostError(handle);
    if (tag === 'Array') return this.#hostList(handle, depth);
    // a kind that may not cross: an empty stand-in that still tells what it was
    if (tag !== 'Object') return { [Symbol.toStringTag]: tag };
    const copy: Record<string, unknown> = {};
    const keys = this.#tool('keys', handle).consume((list) => this.#hostList(list, depth));
    for (const key of keys) {
      copy[String(key)] = context
        .getProp(handle, String(key))
        .consume((child) => this.fromVm(child, depth + 1));
    }
    return copy;
  }

  #hostList(handle: QuickJSHandle, depth: number): unknown[] {
    return Array.from({ length: this.#number(handle, 'length') }, (_, i) =>
      this.#context.getProp(handle, i).consume((child) => this.fromVm(child, depth + 1)),
    );
  }

  #number(handle: QuickJSHandle, key: string): number {
    return this.#context.getProp(handle, key).consume((value) => this.#context.getNumber(value));
  }

  #hostBytes(handle: QuickJSHandle): Uint8Array {
    const number = (key: string) =>
      this.#context.getProp(handle, key).consume((h) => this.#context.getNumber(h));
    const from = number('byteOffset');
    const length = number('byteLength');
    return this.#context.getProp(handle, 'buffer').consume((buffer) => {
      return this.#context.getArrayBuffer(buffer).consume((heap) => heap.value.slice(from, from + length));
    });
  }

  #hostError(handle: QuickJSHandle): Error {
    const text = (key: string) =>
      this.#context.getProp(handle, key).consume((h) => String(this.#context.dump(h)));
    const error = new Error(text('message'));
    error.name = text('name');
    error.stack = `${error.name}: ${error.message}\n${text('stack')}`;
    return error;
  }
}
