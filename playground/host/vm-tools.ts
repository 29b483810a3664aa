import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten';

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

/** Calls those functions. Handles that `run` returns belong to the caller. */
export class VmTools {
  readonly #context: QuickJSContext;
  readonly #handles: Record<Tool, QuickJSHandle>;

  constructor(context: QuickJSContext) {
    this.#context = context;
    const tools = context.unwrapResult(context.evalCode(toolsCode, 'host'));
    const entries = toolNames.map((name) => [name, context.getProp(tools, name)] as const);
    this.#handles = Object.fromEntries(entries) as Record<Tool, QuickJSHandle>;
    tools.dispose();
  }

  run(name: Tool, ...args: QuickJSHandle[]): QuickJSHandle {
    const result = this.#context.callFunction(this.#handles[name], this.#context.undefined, args);
    return this.#context.unwrapResult(result);
  }

  dispose(): void {
    for (const handle of Object.values(this.#handles)) handle.dispose();
  }
}
