import { intoRange } from '../contract/into-range.js';
import { readMemory, rememberSize } from './memory.js';

export interface PanelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

const startSize: PanelSize = { widthPx: 300, heightPx: 680 };
const bounds = { widthPx: [240, 640], heightPx: [320, 1200] } as const;

const bounded = ({ widthPx, heightPx }: PanelSize): PanelSize => ({
  widthPx: Math.round(intoRange(widthPx, bounds.widthPx)),
  heightPx: Math.round(intoRange(heightPx, bounds.heightPx)),
});

/** The size to open with: as the person left the panel, or as it starts. A storage that fails is none. */
export async function readPanelSize(): Promise<PanelSize> {
  const memory = await readMemory().catch(() => null);
  return bounded(memory?.size ?? startSize);
}

/** Gives the panel another size, within its bounds, and remembers it as far as that goes. */
export async function resizePanel(wanted: PanelSize): Promise<null> {
  const size = bounded(wanted);
  figma.ui.resize(size.widthPx, size.heightPx);
  await rememberSize(size).catch(() => undefined); // only a convenience
  return null;
}
