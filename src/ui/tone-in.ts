import type { BackdropSettings, Tone } from '../contract/backdrop-settings.js';
import type { ColourBinding } from '../contract/file-looks.js';

/** The colour that a backdrop has in this field; undefined where it has no such field. */
export const toneIn = (backdrop: BackdropSettings, field: ColourBinding['field']): Tone | undefined =>
  (backdrop as Partial<Record<ColourBinding['field'], Tone>>)[field];
