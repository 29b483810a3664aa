import type { Editor } from './editor.js';
import { Icon } from './icon.js';
import type { PluginRunner } from './plugin-runner.js';

/** Notes of the plugin, at the foot of the canvas. */
export function Toasts({ editor, runner }: { readonly editor: Editor; readonly runner: PluginRunner }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {editor.toasts.value.map((toast) => (
        <div key={toast.id} class={toast.error ? 'toast error' : 'toast'}>
          <span>{toast.message}</span>
          {toast.buttonText && (
            <button type="button" class="act" onClick={() => runner.pressToast(toast.id)}>
              {toast.buttonText}
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-label="Dismiss"
            onClick={() => runner.dismissToast(toast.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
