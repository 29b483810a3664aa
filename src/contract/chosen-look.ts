import { isRenderSettings, type RenderSettings } from './render-settings.js';

/** A look and what has been made of it: all that has to be kept to give it to photos another time. */
export interface ChosenLook {
  readonly lookId: string;
  readonly lookVersion: number;
  readonly settings: RenderSettings;
}

/** True when `value` is a well-formed ChosenLook. */
export function isChosenLook(value: unknown): value is ChosenLook {
  if (typeof value !== 'object' || value === null) return false;
  const { lookId, lookVersion, settings } = value as Partial<ChosenLook>;
  return (
    typeof lookId === 'string' && lookId !== '' && Number.isFinite(lookVersion) && isRenderSettings(settings)
  );
}
