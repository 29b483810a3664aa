import type { ComponentChildren } from 'preact';
import { PanelContext } from '../../src/ui/panel-context.js';
import { createPanelState, type PanelState } from '../../src/ui/state.js';
import { stillIntents } from './still-intents.js';

/** Shows a component inside a panel whose state is set by hand. */
export function withPanel(set: (state: PanelState) => void, children: ComponentChildren): ComponentChildren {
  const state = createPanelState();
  set(state);
  return <PanelContext.Provider value={{ state, intents: stillIntents }}>{children}</PanelContext.Provider>;
}
