import { useState } from 'preact/hooks';
import type { Tone } from '../../contract/backdrop-settings.js';
import { strings } from '../strings.js';
import { formatHex } from './hex-colour.js';
import { type Swatch, searchSwatches } from './swatches.js';

/** More than these are searched rather than looked through. */
const seenAtOnce = 24;

export interface SwatchPickerProps {
  readonly name: string;
  readonly label: string;
  readonly swatches: readonly Swatch[];
  readonly value: Tone;
  readonly onChange: (value: Tone) => void;
}

/** The file's own colours; one stop for the keyboard, arrow keys inside. */
export function SwatchPicker({ name, label, swatches, value, onChange }: SwatchPickerProps) {
  const [search, setSearch] = useState('');
  const isLong = swatches.length > seenAtOnce;
  const found = isLong ? searchSwatches(swatches, search) : swatches;
  const chosen = formatHex(value);
  return (
    <div class="swatch-picker">
      {isLong && (
        <input
          class="field"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={strings.colours.search}
          aria-label={strings.colours.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <fieldset class="swatches">
        <legend class="unseen">{label}</legend>
        {found.map(({ hex, rgb, names }) => (
          <label class="swatch" key={hex} title={`${names.join(', ')} ${hex}`}>
            <input
              type="radio"
              name={name}
              checked={hex === chosen}
              aria-label={`${names.join(', ')}, ${hex}`}
              onChange={() => onChange(rgb)}
            />
            <span style={{ background: hex }} />
          </label>
        ))}
      </fieldset>
      {found.length === 0 && <p class="quiet">{strings.colours.none}</p>}
    </div>
  );
}
