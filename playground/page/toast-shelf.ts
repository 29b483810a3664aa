import type { Signal } from '@preact/signals';
import type { Toast } from '../host/plugin-window.js';

/** Notes on show: at most three, each for its own time. */
export interface ToastShelf {
  /** every note so far, oldest first */
  readonly shown: readonly Toast[];
  show(toast: Toast): void;
  dismiss(id: number): void;
}

const mostAtOnce = 3;

export function createToastShelf(visible: Signal<readonly Toast[]>): ToastShelf {
  const shown: Toast[] = [];
  const dismiss = (id: number) => {
    visible.value = visible.value.filter((toast) => toast.id !== id);
  };
  return {
    shown,
    show(toast) {
      shown.push(toast);
      visible.value = [...visible.value.slice(1 - mostAtOnce), toast];
      if (Number.isFinite(toast.timeoutMs)) setTimeout(() => dismiss(toast.id), toast.timeoutMs);
    },
    dismiss,
  };
}
