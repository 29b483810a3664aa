import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { createBackdropFlow } from '../../src/ui/backdrop-flow.js';
import { type Answers, flowInAFile } from './flow-in-a-file.js';
import { photoTarget } from './photo-target.js';

function begin(answers: Answers = {}) {
  const parts = flowInAFile([], answers);
  const { state } = parts.flow;
  const flow = createBackdropFlow(parts.flow, (settings) => {
    state.choice.value = { ...state.choice.value, settings };
  });
  const backdrop = () => state.settings.value.backdrop;
  return { ...parts, ...flow, state, backdrop };
}

describe('the backdrop', () => {
  it('comes back as it was left when its kind is chosen again', () => {
    const { setBackdropMode, backdrop, state } = begin();
    expect(setBackdropMode('solid')).toBe(true);
    const sand = { mode: 'solid', rgb: [222, 210, 190] } as const;
    state.choice.value = { ...state.choice.value, settings: { ...state.settings.value, backdrop: sand } };
    for (const mode of ['gradient', 'studio', 'soften', 'solid'] as const) setBackdropMode(mode);
    expect(backdrop()).toEqual(sand);
    setBackdropMode('soften');
    expect(state.settings.value).toEqual(state.choice.value.look);
  });

  it('is no picture before one has been chosen', () => {
    const { setBackdropMode, backdrop } = begin();
    expect(setBackdropMode('image')).toBe(false);
    expect(backdrop()).toEqual({ mode: 'soften' });
  });

  it('is the picture of the layer that is picked, seen as the last one was', async () => {
    const hashes = ['lobby', 'park'];
    const pick = () => ({ imageHash: hashes.shift()!, nodeName: 'Lobby' });
    const { pickPicture, setBackdropMode, backdrop, state } = begin({ 'picture.pick': pick });
    const picking = pickPicture();
    expect(state.isPicking.value).toBe(true);
    await picking;
    expect(state.isPicking.value).toBe(false);
    expect(backdrop()).toEqual({ mode: 'image', imageHash: 'lobby', throughLens: true });
    expect(state.pictureNames.value.get('lobby')).toBe('Lobby');
    const asItIs = { mode: 'image', imageHash: 'lobby', throughLens: false } as const;
    state.choice.value = { ...state.choice.value, settings: { ...state.settings.value, backdrop: asItIs } };
    await pickPicture();
    expect(backdrop()).toEqual({ mode: 'image', imageHash: 'park', throughLens: false });
    setBackdropMode('soften');
    expect(setBackdropMode('image')).toBe(true);
    expect(backdrop()).toMatchObject({ imageHash: 'park' });
  });

  it('stays when picking is stopped, and when another photo is there by then', async () => {
    let stop: (error: unknown) => void = () => {};
    const { pickPicture, stopPicking, backdrop, state, log } = begin({
      'picture.pick': () =>
        new Promise((_, reject) => {
          stop = reject;
        }),
      'picture.stop': () => stop(new BlurError('cancelled')),
    });
    const picking = pickPicture();
    await new Promise((resolve) => setTimeout(resolve, 5));
    stopPicking();
    await picking;
    expect(log).toEqual(['picture.pick', 'picture.stop']);
    expect(backdrop()).toEqual({ mode: 'soften' });
    expect(state.settingsNote.value).toBeNull();

    const late = begin({
      'picture.pick': () => {
        late.state.target.value = photoTarget({ nodeId: 'other' });
        return { imageHash: 'lobby', nodeName: 'Lobby' };
      },
    });
    await late.pickPicture();
    expect(late.backdrop()).toEqual({ mode: 'soften' });
  });

  it('says why no picture came', async () => {
    const { pickPicture, state } = begin({
      'picture.pick': () => {
        throw new BlurError('timeout');
      },
    });
    await pickPicture();
    expect(state.settingsNote.value).toMatchObject({ about: 'backdrop', error: { code: 'timeout' } });
  });
});
