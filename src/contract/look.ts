import type { RenderSettings } from './render-settings.js';

/** A named set of lens and backdrop settings; what a person picks in the panel. */
export interface Look {
  /** stable, lower case; stored in recipes and typed on the command line */
  readonly id: string;
  readonly name: string;
  /** one plain word for the strength, shown beside the f-number */
  readonly word: string;
  /** whom it suits, one short line */
  readonly suits: string;
  /** grows whenever the settings of a published look change */
  readonly version: number;
  readonly settings: RenderSettings;
}
