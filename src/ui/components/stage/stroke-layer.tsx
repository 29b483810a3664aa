import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';
import { drawStrokes } from './draw-strokes.js';
import type { Geometry } from './geometry.js';
import type { Hand } from './hand.js';

/** The stroke being drawn, and those that the picture below does not know of yet. */
export function StrokeLayer({ geometry, hand }: { readonly geometry: Geometry; readonly hand: Hand }) {
  const { state } = usePanel();
  const canvas = useRef<HTMLCanvasElement>(null);
  const held = useRef(geometry);
  held.current = geometry;
  const taken = useRef(state.choices.value.strokes.length);
  const frame = useRef(0);

  const redraw = () => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const pending = state.choices.peek().strokes.slice(taken.current);
    const live = hand.live.peek();
    drawStrokes(context, live === null ? pending : [...pending, live], held.current);
  };
  useSignalEffect(() => {
    const { strokes } = state.choices.value;
    const isSettled = state.job.value.kind !== 'analysing' && !state.previewBehind.value;
    taken.current = isSettled ? strokes.length : Math.min(taken.current, strokes.length);
    void hand.live.value;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(redraw);
  });
  useEffect(redraw, [geometry]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const { width, height } = geometry.window.view;
  return <canvas class="stroke-layer" ref={canvas} width={width} height={height} />;
}
