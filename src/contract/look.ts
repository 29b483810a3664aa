import { areTolerances, type CheckTolerances } from './check-tolerances.js';
import { isRenderSettings, type RenderSettings } from './render-settings.js';

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
  /** what a check allows photos of this look, where it differs from `defaultTolerances` */
  readonly check?: Partial<CheckTolerances>;
}

/** A look's texts are no longer than this. */
export const longestLookText = 200;

/** True when `value` is a well-formed Look. */
export function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, word, suits, version, settings, check } = value as Partial<Record<keyof Look, unknown>>;
  const texts = [id, name, word, suits];
  return (
    texts.every((text) => typeof text === 'string' && text.length <= longestLookText) &&
    id !== '' &&
    name !== '' &&
    Number.isInteger(version) &&
    isRenderSettings(settings) &&
    (check === undefined || areTolerances(check))
  );
}
