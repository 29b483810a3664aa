import { goesThroughLens } from '../contract/goes-through-lens.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { strengthWord } from './f-stops.js';
import { strings } from './strings.js';

/** One plain word for what the settings do. */
export const settingsWord = ({ lens, backdrop }: RenderSettings): string =>
  goesThroughLens(backdrop) ? strengthWord(lens.fNumber) : strings.looks.replaced;
