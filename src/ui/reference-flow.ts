import { noChoices } from '../contract/analysis-choices.js';
import { BlurError } from '../contract/blur-error.js';
import { looksOfFile } from '../contract/looks-of-file.js';
import { putLook } from '../contract/put-look.js';
import { choiceOf } from './choice.js';
import type { Flow } from './flow.js';
import type { LookFlowOptions } from './look-flow.js';
import { makeOwnLook } from './own-look.js';
import type { ReferenceMatch } from './reference-match.js';
import { strings } from './strings.js';

export interface ReferenceFlow {
  /** Measures the selected photo as it is and shows what of a look that decides; nothing is changed. */
  matchPhoto(): Promise<void>;
  /** Makes a look of what was found, with its rules for a check. */
  saveMatch(): Promise<void>;
}

export function createReferenceFlow(flow: Flow, { store, choose }: LookFlowOptions): ReferenceFlow {
  const { state, engine } = flow;
  let lastMatch = 0;
  return {
    async matchPhoto() {
      const photo = state.target.value;
      if (photo === null) return;
      const thisMatch = ++lastMatch;
      const isWanted = () => lastMatch === thisMatch && state.looksView.value.kind === 'reference';
      const show = (match: ReferenceMatch) => {
        state.looksView.value = { kind: 'reference', match };
      };
      show({ kind: 'measuring', fraction: 0 });
      const { currentHash: imageHash, nodeName, nodeAspect, scaleMode, imageTransform, rotationDeg } = photo;
      const framing = { nodeAspect, scaleMode, imageTransform, rotationDeg };
      try {
        const jobId = ++flow.lastJobId;
        const request = { imageHash, choices: noChoices, framing };
        const measures = await engine.measure(request, jobId, ({ fraction }) => {
          if (isWanted()) show({ kind: 'measuring', fraction });
        });
        const matched = await engine.matchReference(measures);
        if (isWanted()) show({ kind: 'found', nodeName, nodeAspect, measures, matched });
      } catch (thrown) {
        if (isWanted()) show({ kind: 'failed', error: BlurError.from(thrown).toWire() });
      }
    },
    async saveMatch() {
      const view = state.looksView.value;
      if (view.kind !== 'reference' || view.match.kind !== 'found') return;
      const { matched, nodeName } = view.match;
      let lookId = '';
      const isDone = await store.edit((content, now) => {
        const plain = makeOwnLook(
          strings.reference.lookName(nodeName),
          matched.settings,
          looksOfFile(content),
        );
        lookId = plain.id;
        const hasRules = Object.keys(matched.check).length > 0;
        return putLook(content, hasRules ? { ...plain, check: matched.check } : plain, now);
      });
      const look = state.looks.value.find(({ id }) => id === lookId);
      if (!isDone || look === undefined) return;
      state.looksView.value = { kind: 'cards' };
      if (state.lockedLook.value === null) choose(choiceOf(look));
      store.say(strings.reference.saved(look.name));
    },
  };
}
