import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Intents } from './intents.js';
import type { PanelState } from './state.js';

export interface PanelParts {
  readonly state: PanelState;
  readonly intents: Intents;
}

export const PanelContext = createContext<PanelParts | null>(null);

/** The state to read and the intents to send; inside the panel only. */
export function usePanel(): PanelParts {
  const parts = useContext(PanelContext);
  if (parts === null) throw new TypeError('usePanel() outside of the panel');
  return parts;
}
