import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DesignDocument } from '../host/design-document.js';
import { drawMarquee } from './draw-marquee.js';
import { drawNode } from './draw-node.js';
import type { Editor } from './editor.js';
import { fitPage } from './fit-page.js';
import { pickTarget } from './pick-target.js';
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

  const pagePoint = (event: MouseEvent) => {
    const box = stage.current?.getBoundingClientRect() ?? { x: 0, y: 0 };
    const { scale, x, y } = editor.view.value;
    return { x: (event.clientX - box.x - x) / scale, y: (event.clientY - box.y - y) / scale };
  };
  const under = (event: MouseEvent, isDeep = event.ctrlKey || event.metaKey) =>
    pickTarget(editor.document, pagePoint(event), isDeep);
  const hover = (event: PointerEvent) => {
    editor.hovered.value = event.buttons === 0 ? (under(event)?.id ?? null) : null;
  };
  const pick = (event: PointerEvent) => {
    if (event.button !== 0) return;
    stage.current?.focus({ preventScroll: true });
    const hit = under(event);
    pickNode(editor.document, hit?.id, event.shiftKey);
    if (!hit && stage.current) drawMarquee(editor, { stage: stage.current, press: event, pagePoint });
  };

  return (
    <main
      class="stage"
      ref={stage}
      tabIndex={-1}
      aria-label="Page"
      onPointerDown={pick}
      onPointerMove={hover}
      onDblClick={(event) => pickNode(editor.document, under(event, true)?.id, event.shiftKey)}
      onPointerLeave={() => {
        editor.hovered.value = null;
      }}
    >
      <canvas ref={canvas} class="page-canvas" />
      <SelectionLayer editor={editor} />
    </main>
  );
}

/** A click selects what it hits, a second one and Ctrl reach into instances; with Shift it adds or takes away. A click on nothing clears. */
function pickNode(document: DesignDocument, id: string | undefined, adds: boolean): void {
  const before = document.selection;
  if (id === undefined) {
    if (!adds && before.length > 0) document.select([]);
  } else if (!adds) document.select([id]);
  else if (before.includes(id)) document.select(before.filter((other) => other !== id));
  else document.select([...before, id]);
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
  const panelWidth = editor.panel.value?.visible && editor.kind === 'figma' ? editor.panel.value.width : 0;
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
