import type { Look } from '../contract/look.js';
import type { RenderSettings } from '../contract/render-settings.js';

/** Which look is chosen, and what has been made of it. */
export interface Choice {
  readonly lookId: string;
  readonly lookVersion: number;
  /** the look's own settings, which every "Reset" goes back to; a recipe's where its look is not known here */
  readonly look: RenderSettings;
  /** as they are now */
  readonly settings: RenderSettings;
}

/** The look as it is. */
export const choiceOf = ({ id, version, settings }: Look): Choice => ({
  lookId: id,
  lookVersion: version,
  look: settings,
  settings,
});
