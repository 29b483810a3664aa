import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import type { MeasureRequest } from '../../src/contract/engine-api.js';
import { looks } from '../../src/contract/looks.js';
import type { MatchedLook } from '../../src/contract/matched-look.js';
import type { PhotoMeasures } from '../../src/contract/photo-measures.js';
import { createLooksStore } from '../../src/ui/looks-store.js';
import { createReferenceFlow } from '../../src/ui/reference-flow.js';
import type { Engine } from '../../src/ui/worker-bridge.js';
import { team } from './file-looks-scenes.js';
import { flowInAFile } from './flow-in-a-file.js';
import { photoTarget } from './photo-target.js';

const measures = {
  head: null,
  backdrop: null,
  person: null,
  verdict: { code: 'good' },
} as unknown as PhotoMeasures;
const matched: MatchedLook = {
  settings: looks[3]!.settings,
  check: { crop: { heightShare: 0.5, eyeLine: 0.4, centreX: 0.5 } },
};

function begin(engine: Partial<Engine> = {}) {
  const asked: MeasureRequest[] = [];
  const parts = flowInAFile(
    [team],
    {},
    {
      async measure(request, _, onProgress) {
        asked.push(request);
        onProgress({ step: 'measure', fraction: 0.5 });
        return measures;
      },
      matchReference: async () => matched,
      ...engine,
    },
  );
  const { state } = parts.flow;
  const choose = (next: typeof state.choice.value) => {
    state.choice.value = next;
  };
  const reference = createReferenceFlow(parts.flow, { store: createLooksStore(parts.flow), choose });
  return { ...parts, state, reference, asked };
}

describe('matching a photo', () => {
  it('measures it as it is now, in its frame, and changes nothing', async () => {
    const { reference, asked, state, log } = begin();
    state.target.value = photoTarget({ currentHash: 'finished', nodeName: 'Ada', nodeAspect: 0.8 });
    await reference.matchPhoto();
    expect(asked).toMatchObject([
      { imageHash: 'finished', choices: { subject: 'auto', strokes: [] }, framing: { nodeAspect: 0.8 } },
    ]);
    expect(state.looksView.value).toMatchObject({
      kind: 'reference',
      match: { kind: 'found', nodeName: 'Ada', matched },
    });
    expect(log).toEqual([]);
  });

  it('makes a look of the file, with its rules for a check, and chooses it', async () => {
    const { reference, file, state } = begin();
    await reference.matchPhoto();
    await reference.saveMatch();
    expect(file.looks[1]).toMatchObject({
      ...matched,
      name: 'Like Headshot',
      version: 1,
      word: 'Pronounced',
    });
    expect(state.choice.value.lookId).toBe(file.looks[1]!.id);
    expect(state.looksView.value).toEqual({ kind: 'cards' });
  });

  it('leaves out rules where nothing was told', async () => {
    const { reference, file } = begin({ matchReference: async () => ({ ...matched, check: {} }) });
    await reference.matchPhoto();
    await reference.saveMatch();
    expect(file.looks[1]).not.toHaveProperty('check');
  });

  it('says why it could not', async () => {
    const refuse = () => Promise.reject(new BlurError('no-person'));
    const { reference, state } = begin({ measure: refuse });
    await reference.matchPhoto();
    expect(state.looksView.value).toMatchObject({ match: { kind: 'failed', error: { code: 'no-person' } } });
  });

  it('shows nothing once somebody has gone back to the looks', async () => {
    const { reference, state } = begin();
    const matching = reference.matchPhoto();
    state.looksView.value = { kind: 'cards' };
    await matching;
    expect(state.looksView.value).toEqual({ kind: 'cards' });
  });
});
