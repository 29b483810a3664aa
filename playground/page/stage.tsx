import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { drawNode } from './draw-node.js';
import { type Editor, fitPage } from './editor.js';
import { nodeAt } from './page-nodes.js';
import { SelectionLayer } from './selection-layer.js';
import { usePanAndZoom } from './use-pan-and-zoom.js';

/** The canvas with the page on it. */
export function Stage({ editor }: { readonly editor: Editor }) {
  const stage = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  usePanAndZoom(editor, stage);
  useClearing(editor, stage);

  const revision = editor.revision.value;
  const view = editor.view.value;
  const size = editor.clearing.value;
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => paint(editor, canvas.current));
    return () => cancelAnimationFrame(frame);
  }, [editor, revision, view, size, editor.theme.value]);

  const pick = (event: PointerEvent) => {
    if (event.button !== 0 || !stage.current) return;
    stage.current.focus({ preventScroll: true });
    const box = stage.current.getBoundingClientRect();
    const { scale, x, y } = editor.view.value;
    const node = nodeAt(
      editor.document,
      (event.clientX - box.x - x) / scale,
      (event.clientY - box.y - y) / scale,
    );
    const before = editor.document.selection;
    if (!node) {
      if (!event.shiftKey && before.length > 0) editor.document.select([]);
    } else if (!event.shiftKey) editor.document.select([node.id]);
    else if (before.includes(node.id)) editor.document.select(before.filter((id) => id !== node.id));
    else editor.document.select([...before, node.id]);
  };

  return (
    <main class="stage" ref={stage} tabIndex={-1} aria-label="Page" onPointerDown={pick}>
      <canvas ref={canvas} class="page-canvas" />
      <SelectionLayer editor={editor} />
    </main>
  );
}

/** Draws the page as sharp as the screen is. */
function paint(editor: Editor, canvas: HTMLCanvasElement | null): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const ratio = window.devicePixelRatio;
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.resetTransform();
  context.clearRect(0, 0, width, height);
  const { scale, x, y } = editor.view.value;
  context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
  for (const node of editor.document.children(editor.document.currentPage.id)) {
    drawNode(context, editor, node);
  }
}

/** Keeps the free part of the canvas known: its whole width, less the panel while one is open at its right edge. */
function useClearing(editor: Editor, stage: { readonly current: HTMLElement | null }): void {
  const panelWidth = editor.panel.value?.visible ? editor.panel.value.width : 0;
  useEffect(() => {
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = stage.current ?? {
        clientWidth: 0,
        clientHeight: 0,
      };
      const covered = panelWidth > 0 && width - panelWidth > 200 ? panelWidth + 24 : 0;
      editor.clearing.value = { x: 0, y: 0, width: width - covered, height };
      if (editor.followsWindow.value) fitPage(editor);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (stage.current) observer.observe(stage.current);
    return () => observer.disconnect();
  }, [editor, stage, panelWidth]);
}
