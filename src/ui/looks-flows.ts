import type { RenderSettings } from '../contract/render-settings.js';
import { type Choice, choiceOf } from './choice.js';
import { type ColourLinkFlow, createColourLinkFlow } from './colour-link-flow.js';
import { createFileLooksFlow, type FileLooksFlow } from './file-looks-flow.js';
import type { Flow } from './flow.js';
import { createLibraryFlow, type LibraryFlow } from './library-flow.js';
import { createLookFlow, type LookFlow } from './look-flow.js';
import { createLookTravelFlow, type LookTravelFlow } from './look-travel-flow.js';
import { createLooksStore } from './looks-store.js';
import { createReferenceFlow, type ReferenceFlow } from './reference-flow.js';
import { sameData } from './same-data.js';

/** Everything a person can ask about the looks of the file. */
export interface LooksFlows
  extends LookFlow,
    FileLooksFlow,
    LookTravelFlow,
    LibraryFlow,
    ColourLinkFlow,
    ReferenceFlow {}

export interface LooksFlowsOptions {
  /** makes a choice the present one, with everything that follows from it; whether a lock of the file allows it is not asked */
  readonly choose: (next: Choice) => void;
  readonly change: (settings: RenderSettings) => void;
}

export function createLooksFlows(flow: Flow, { choose, change }: LooksFlowsOptions): LooksFlows {
  const { state } = flow;
  const store = createLooksStore(flow);
  const parts = { store, choose };
  // Whoever locked the file, and wherever: nothing else is offered from then on.
  state.lockedLook.subscribe((look) => {
    if (look !== null && !sameData(choiceOf(look), state.choice.peek())) choose(choiceOf(look));
  });
  return {
    ...createLookFlow(flow, {
      store,
      choose: (next) => {
        if (state.lockedLook.value === null) choose(next);
      },
    }),
    ...createFileLooksFlow(flow, parts),
    ...createLookTravelFlow(flow, store),
    ...createLibraryFlow(flow, parts),
    ...createColourLinkFlow(flow, { ...parts, change }),
    ...createReferenceFlow(flow, parts),
  };
}
