import type { QuickJSContext, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten';
import { installVmGlobals, type VmGlobals } from './vm-globals.js';
import { VmMembrane } from './vm-membrane.js';

export interface VmRun {
  /** Ends the run: timers stop, nothing enters the VM any more, and it is freed soon. */
  dispose(): void;
}

export interface VmOptions {
  /** how long the VM may run without giving the editor a turn */
  readonly longestTurnMs: number;
  readonly quickjs: QuickJSWASMModule;
  readonly code: string;
  readonly globals: VmGlobals;
  /** exceptions that no plugin code caught */
  readonly failed: (error: Error) => void;
}

/** Runs a plugin's code in a VM of its own, which has the language, what `globals` gives, and nothing else. */
export function runInQuickJs({ quickjs, code, globals, failed, longestTurnMs }: VmOptions): VmRun {
  const runtime = quickjs.newRuntime();
  let depth = 0;
  let turnBeganMs = Number.POSITIVE_INFINITY;
  let isEnding = false;
  runtime.setInterruptHandler(() => Date.now() - turnBeganMs > longestTurnMs);
  const context = runtime.newContext();
  mendJobRunner(runtime, context);

  function free(): void {
    membrane.dispose();
    context.dispose();
    runtime.dispose();
  }

  function enter<T>(work: () => T): T | undefined {
    if (isEnding && depth === 0) return undefined;
    if (depth === 0) turnBeganMs = Date.now();
    depth += 1;
    try {
      const result = work();
      if (depth === 1) runJobs();
      return result;
    } finally {
      depth -= 1;
      if (depth === 0) turnBeganMs = Number.POSITIVE_INFINITY;
    }
  }

  function runJobs(): void {
    while (runtime.hasPendingJob()) {
      const result = runtime.executePendingJobs();
      if (result.error) failed(membrane.errorOf(result.error));
      else result.dispose();
    }
  }

  const membrane = new VmMembrane(context, { enter, failed });
  const timers = installVmGlobals(context, membrane, globals);
  const run: VmRun = {
    dispose() {
      if (isEnding) return;
      isEnding = true;
      timers.cancelAll();
      // in a turn of its own, when no call into the VM is left on the stack
      setTimeout(free);
    },
  };
  enter(() => {
    const result = context.evalCode(code, 'code.js', { type: 'global' });
    if (result.error) failed(membrane.errorOf(result.error));
    else result.dispose();
  });
  return run;
}

/**
 * When the VM's memory grows during a job, the library reads the job's context from a stale view and gets `undefined`; it
 * would then make a second context of nothing. This runtime has one context only, so that is the answer.
 * Source: https://github.com/justjake/quickjs-emscripten/pull/248
 */
function mendJobRunner(runtime: QuickJSRuntime, context: QuickJSContext): void {
  const { contextMap } = runtime as unknown as { contextMap: Map<unknown, QuickJSContext> };
  contextMap.set(undefined, context);
}
