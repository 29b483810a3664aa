import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten';
import type { VmMembrane } from './vm-membrane.js';

export interface VmTimers {
  /** Cancels everything that is still to come. */
  cancelAll(): void;
}

export interface VmGlobals {
  readonly figma: object;
  readonly html: string;
  readonly log: (level: string, values: readonly unknown[]) => void;
}

/** Gives a VM the globals a plugin has beyond the language itself: `figma`, `__html__`, `console`, timers, and no others. */
export function installVmGlobals(
  context: QuickJSContext,
  membrane: VmMembrane,
  globals: VmGlobals,
): VmTimers {
  const set = (name: string, value: unknown) =>
    membrane.toVm(value).consume((handle) => context.setProp(context.global, name, handle));
  set('figma', globals.figma);
  set('__html__', globals.html);
  const levels = ['log', 'info', 'warn', 'error', 'assert', 'clear'];
  const logger =
    (level: string) =>
    (...values: unknown[]) =>
      globals.log(level, values);
  set('console', Object.fromEntries(levels.map((level) => [level, logger(level)])));
  return installTimers(context, membrane);
}

function installTimers(context: QuickJSContext, membrane: VmMembrane): VmTimers {
  const running = new Map<number, { timer: ReturnType<typeof setTimeout>; callback: QuickJSHandle }>();
  let nextId = 1;
  const stop = (id: number): void => {
    const entry = running.get(id);
    if (!entry) return;
    running.delete(id);
    clearTimeout(entry.timer);
    entry.callback.dispose();
  };
  const start = (isRepeating: boolean) => (callback: QuickJSHandle, delay?: QuickJSHandle) => {
    const id = nextId++;
    const kept = callback.dup();
    const wait = delay ? context.getNumber(delay) || 0 : 0;
    const fire = (): void => {
      // the callback may stop its own timer, so the handle it runs from is another one
      kept.dup().consume((handle) => {
        if (!isRepeating) stop(id);
        membrane.call(handle, []);
      });
    };
    const timer = isRepeating ? setInterval(fire, wait) : setTimeout(fire, wait);
    running.set(id, { timer, callback: kept });
    return context.newNumber(id);
  };
  const clear = (id?: QuickJSHandle) => {
    if (id) stop(context.getNumber(id));
    return context.undefined;
  };
  const functions = {
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: clear,
    clearInterval: clear,
  };
  for (const [name, body] of Object.entries(functions)) {
    const install = context.newFunction(name, body as (...args: QuickJSHandle[]) => QuickJSHandle);
    install.consume((handle) => context.setProp(context.global, name, handle));
  }
  return {
    cancelAll() {
      for (const id of [...running.keys()]) stop(id);
    },
  };
}
