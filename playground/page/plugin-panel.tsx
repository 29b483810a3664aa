import { useEffect, useRef, useState } from 'preact/hooks';
import { DockEdge } from './dock-edge.js';
import type { Editor } from './editor.js';
import { Icon } from './icon.js';
import type { PluginRunner } from './plugin-runner.js';

/**
 * The plugin's window: a title bar to drag it by, and the frames beneath. In Buzz it is docked at the left side, at full height, and its edge is
 * dragged instead.
 */
export function PluginPanel({ editor, runner }: { readonly editor: Editor; readonly runner: PluginRunner }) {
  const holder = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState({ x: 0, y: 0 });
  useEffect(() => {
    runner.panelWindow.holder = holder.current;
  }, [runner]);

  const drag = (event: PointerEvent) => {
    const bar = event.currentTarget as HTMLElement;
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    bar.setPointerCapture(event.pointerId);
    const start = bar.getBoundingClientRect();
    const move = (to: PointerEvent) => {
      // the title bar stays in the window, or the panel could not be fetched back
      const left = within(start.left + to.clientX - event.clientX, 40 - start.width, innerWidth - 40);
      const top = within(start.top + to.clientY - event.clientY, 0, innerHeight - start.height);
      setMoved({ x: moved.x + left - start.left, y: moved.y + top - start.top });
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', move), {
      once: true,
    });
  };

  const panel = editor.panel.value;
  const isDocked = editor.kind === 'buzz';
  const size = isDocked
    ? { width: `${editor.dockWidth.value}px` }
    : { width: `${panel?.width ?? 300}px`, transform: `translate(${moved.x}px, ${moved.y}px)` };
  return (
    <section
      class={isDocked ? 'plugin-panel docked' : 'plugin-panel'}
      hidden={!panel?.visible}
      aria-label={panel?.title ?? 'Plugin'}
      style={size}
    >
      <header {...(isDocked ? {} : { onPointerDown: drag })}>
        <span class="mark" aria-hidden="true" />
        <h2>{panel?.title}</h2>
        <button
          type="button"
          class="tool"
          aria-label="Close plugin"
          title="Close"
          onClick={() => runner.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="frames" ref={holder} style={{ height: isDocked ? '100%' : `${panel?.height ?? 200}px` }} />
      {isDocked && <DockEdge editor={editor} />}
    </section>
  );
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
