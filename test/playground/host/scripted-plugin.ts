import { newQuickJSWASMModule } from 'quickjs-emscripten';
import { DesignDocument } from '../../../playground/host/design-document.js';
import type { PluginWindow, Toast } from '../../../playground/host/plugin-window.js';
import { type StartPluginOptions, startPlugin } from '../../../playground/host/start-plugin.js';

/** Runs a few lines of plugin code against the host and keeps all that comes out of it. */
export async function runScript(code: string, options: Partial<StartPluginOptions> = {}) {
  const logged: unknown[] = [];
  const posted: unknown[] = [];
  const failures: Error[] = [];
  const closings: (string | null)[] = [];
  const toasts: Toast[] = [];
  const dismissed: number[] = [];
  const inView: (readonly string[])[] = [];
  const window: PluginWindow = {
    showUi: () => undefined,
    resizeUi: () => undefined,
    setUiVisible: () => undefined,
    showNodes: (ids) => inView.push(ids),
    postToUi: (message) => posted.push(message),
    toast: (toast) => toasts.push(toast),
    dismissToast: (id) => dismissed.push(id),
    closed: (message) => closings.push(message),
    failed: (error) => failures.push(error),
  };
  const document = options.document ?? new DesignDocument();
  const plugin = startPlugin({
    document,
    code: `"use strict";\n${attempt}\n${code}`,
    html: '<p>',
    quickjs: await newQuickJSWASMModule(),
    window,
    log: (_level, values) => logged.push(values.length === 1 ? values[0] : values),
    ...options,
  });
  return { document, plugin, logged, posted, failures, closings, toasts, dismissed, inView };
}

/** In the VM: what `work` gives, or the text of what it throws. */
const attempt = `function attempt(work) { try { return work(); } catch (thrown) { return String(thrown); } }`;
