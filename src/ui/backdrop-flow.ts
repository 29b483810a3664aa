import type { BackdropSettings } from '../contract/backdrop-settings.js';
import { BlurError } from '../contract/blur-error.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Flow } from './flow.js';

export type BackdropMode = BackdropSettings['mode'];

export interface BackdropFlow {
  /** Puts back what this mode was set to last; false for a picture as long as none has been chosen: then nothing happens. */
  setBackdropMode(mode: BackdropMode): boolean;
  /** Waits until a layer with a picture is selected in the file, and puts that picture behind the person. */
  pickPicture(): Promise<void>;
  stopPicking(): void;
}

const plain: Readonly<Partial<Record<BackdropMode, BackdropSettings>>> = {
  soften: { mode: 'soften' },
  solid: { mode: 'solid', rgb: [222, 224, 227] },
  gradient: { mode: 'gradient', fromRgb: [236, 238, 241], toRgb: [172, 178, 186], angleDeg: 180 },
  studio: { mode: 'studio', centreRgb: [222, 224, 227], edgeRgb: [150, 154, 160] },
};

/** @param change - makes other settings the present ones */
export function createBackdropFlow(flow: Flow, change: (settings: RenderSettings) => void): BackdropFlow {
  const { state, host } = flow;
  const left = new Map<BackdropMode, BackdropSettings>();

  const set = (backdrop: BackdropSettings) => {
    const { settings } = state.choice.value;
    left.set(settings.backdrop.mode, settings.backdrop);
    change({ ...settings, backdrop });
  };
  return {
    setBackdropMode(mode) {
      const { look, settings } = state.choice.value;
      if (mode === settings.backdrop.mode) return true;
      const ofLook = look.backdrop.mode === mode ? look.backdrop : undefined;
      const next = left.get(mode) ?? ofLook ?? plain[mode];
      if (next === undefined) return false;
      set(next);
      return true;
    },
    async pickPicture() {
      if (state.isPicking.value) return;
      state.isPicking.value = true;
      state.settingsNote.value = null;
      const photo = state.target.value;
      try {
        const picture = await host.call('picture.pick', {});
        if (state.target.value?.nodeId !== photo?.nodeId) return;
        state.pictureNames.value = new Map(state.pictureNames.value).set(picture.imageHash, picture.nodeName);
        const { backdrop } = state.settings.value;
        const throughLens = backdrop.mode === 'image' ? backdrop.throughLens : true;
        set({ mode: 'image', imageHash: picture.imageHash, throughLens });
      } catch (thrown) {
        const error = BlurError.from(thrown).toWire();
        if (error.code !== 'cancelled')
          state.settingsNote.value = { kind: 'failed', about: 'backdrop', error };
      } finally {
        state.isPicking.value = false;
      }
    },
    stopPicking() {
      // The waiting call answers.
      if (state.isPicking.value) host.call('picture.stop', {}).catch(() => null);
    },
  };
}
