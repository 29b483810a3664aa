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
  /** also for the one that is chosen already */
  readonly onPick: (swatch: Swatch) => void;
}

/** The file's own colours; one stop for the keyboard, arrow keys inside. */
export function SwatchPicker({ name, label, swatches, value, onPick }: SwatchPickerProps) {
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
        {found.map((swatch) => (
          <SwatchRadio key={swatch.hex} {...{ name, swatch, onPick }} isChosen={swatch.hex === chosen} />
        ))}
      </fieldset>
      {found.length === 0 && <p class="quiet">{strings.colours.none}</p>}
    </div>
  );
}

interface SwatchRadioProps {
  readonly name: string;
  readonly swatch: Swatch;
  readonly isChosen: boolean;
  readonly onPick: (swatch: Swatch) => void;
}

function SwatchRadio({ name, swatch, isChosen, onPick }: SwatchRadioProps) {
  const { hex, names } = swatch;
  return (
    <label class="swatch" title={`${names.join(', ')} ${hex}`}>
      <input
        type="radio"
        name={name}
        checked={isChosen}
        aria-label={`${names.join(', ')}, ${hex}`}
        // Unlike a change, a click comes from the chosen one too; arrow keys make both.
        onClick={() => onPick(swatch)}
      />
      <span style={{ background: hex }} />
    </label>
  );
}
