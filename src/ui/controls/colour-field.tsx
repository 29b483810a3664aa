import { useEffect, useState } from 'preact/hooks';
import type { Tone } from '../../contract/backdrop-settings.js';
import { strings } from '../strings.js';
import { formatHex, readHex } from './hex-colour.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { SwatchPicker } from './swatch-picker.js';
import type { Swatch } from './swatches.js';

export interface ColourFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: Tone;
  /** the look's own; absent where the look has none here */
  readonly resetTo?: Tone | undefined;
  /** of the file */
  readonly swatches: readonly Swatch[];
  /** the swatches are in view at once; else they are folded */
  readonly isOpen?: boolean;
  readonly onChange: (value: Tone) => void;
  /** takes a colour of the file; `onChange` does when absent */
  readonly onPick?: ((swatch: Swatch) => void) | undefined;
  /** the colour of the file that this one follows */
  readonly link?: { readonly name: string; readonly onUnlink: () => void } | undefined;
}

/** A colour: the system's own picker, its code, and the colours of the file. */
export function ColourField(props: ColourFieldProps) {
  const { id, label, value, resetTo, swatches, isOpen = false, onChange, link } = props;
  const onPick = props.onPick ?? (({ rgb }: Swatch) => onChange(rgb));
  const [draft, setDraft] = useState<string | null>(null);
  const hex = formatHex(value);
  useEffect(() => setDraft(null), [hex]);
  const take = (text: string) => {
    setDraft(null);
    const tone = readHex(text);
    if (tone !== undefined) onChange(tone);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (draft === null) return;
    if (event.key === 'Enter') take(draft);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setDraft(null);
  };
  return (
    <div class="control">
      <div class="control-head">
        <label for={id}>{label}</label>
        {resetTo !== undefined && formatHex(resetTo) !== hex && (
          <IconButton
            icon="reset"
            label={strings.controls.resetTo(label, formatHex(resetTo))}
            onClick={() => {
              onChange(resetTo);
              document.getElementById(id)?.focus();
            }}
          />
        )}
      </div>
      <div class="colour-row">
        <input
          class="colour-well"
          type="color"
          aria-label={strings.colours.pick(label)}
          value={hex.toLowerCase()}
          onInput={(event) => take(event.currentTarget.value)}
        />
        <input
          {...{ id, value: draft ?? hex, onKeyDown }}
          class="field"
          type="text"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={() => draft !== null && take(draft)}
        />
      </div>
      {link !== undefined && (
        <p class="colour-link">
          <Icon name="link" />
          <bdi>{strings.links.linked(link.name)}</bdi>
          <IconButton icon="unlink" label={strings.links.unlink(label)} onClick={link.onUnlink} />
        </p>
      )}
      {swatches.length > 0 && (
        <details class="folded swatch-fold" open={isOpen}>
          <summary>{strings.colours.file}</summary>
          <SwatchPicker {...{ name: `${id}-swatch`, label: strings.colours.file, swatches, value, onPick }} />
        </details>
      )}
    </div>
  );
}
