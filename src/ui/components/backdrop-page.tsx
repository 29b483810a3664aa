import { useEffect, useState } from 'preact/hooks';
import type { ColourBinding } from '../../contract/file-looks.js';
import type { BackdropMode } from '../backdrop-flow.js';
import { Segmented } from '../controls/segmented.js';
import { type Swatch, swatchesOf } from '../controls/swatches.js';
import { linkedColour } from '../linked-colour.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { BackdropLightGroup } from './backdrop-light-group.js';
import { LockableSettings } from './lockable-settings.js';
import { PaintedBackdrop } from './painted-backdrop.js';
import { PictureBackdrop } from './picture-backdrop.js';
import { SettingsNoteLine } from './settings-note-line.js';

const replacements = ['solid', 'gradient', 'studio', 'image'] as const;

/** What stands behind the person, and how it is lit. */
export function BackdropPage() {
  const { state, intents } = usePanel();
  const { look, settings } = state.choice.value;
  const { backdrop } = settings;
  // A picture that is still to be chosen changes nothing yet.
  const [isAsking, setIsAsking] = useState(false);
  const [lastReplacement, setLastReplacement] = useState<BackdropMode>('solid');
  useEffect(() => {
    void intents.readColours();
    return intents.stopPicking;
  }, [intents]);
  useEffect(() => {
    setIsAsking(false);
    if (backdrop.mode !== 'soften') setLastReplacement(backdrop.mode);
  }, [backdrop]);

  const linkOf = (field: ColourBinding['field']) => {
    const linked = linkedColour(state, field);
    return {
      onPick: ({ colourId }: Swatch) => intents.pickColour(field, colourId),
      link:
        linked === null ? undefined : { name: linked.name, onUnlink: () => void intents.unlinkColour(field) },
    };
  };
  const mode = isAsking ? 'image' : backdrop.mode;
  const setMode = (next: BackdropMode) => {
    intents.stopPicking();
    setIsAsking(!intents.setBackdropMode(next));
  };
  return (
    <LockableSettings>
      <div class="group">
        <Segmented
          name="backdrop-way"
          label={strings.backdrop.way}
          segments={[
            { value: 'soften', label: strings.backdrop.soften },
            { value: 'replace', label: strings.backdrop.replace },
          ]}
          value={mode === 'soften' ? 'soften' : 'replace'}
          onChange={(way) => setMode(way === 'soften' ? 'soften' : lastReplacement)}
        />
        {mode !== 'soften' && (
          <Segmented
            name="backdrop-mode"
            label={strings.backdrop.with}
            segments={replacements.map((value) => ({ value, label: strings.backdrop[value] }))}
            value={mode}
            onChange={setMode}
          />
        )}
      </div>
      {mode === 'image' ? (
        <PictureBackdrop />
      ) : (
        <PaintedBackdrop
          {...{ backdrop, linkOf, ofLook: look.backdrop, swatches: swatchesOf(state.colours.value ?? []) }}
          onChange={(next) => intents.change({ ...settings, backdrop: next })}
        />
      )}
      <SettingsNoteLine about="backdrop" />
      <BackdropLightGroup />
    </LockableSettings>
  );
}
