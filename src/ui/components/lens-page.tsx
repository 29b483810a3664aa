import type { ApertureSettings } from '../../contract/aperture-settings.js';
import { goesThroughLens } from '../../contract/goes-through-lens.js';
import type { LensSettings } from '../../contract/lens-settings.js';
import { FoldedGroup } from '../controls/folded-group.js';
import { NumberControl } from '../controls/number-control.js';
import { units } from '../controls/units.js';
import { highlightScale, highlightWord } from '../highlight-scale.js';
import { neutral } from '../neutral-settings.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { Amount } from './amount.js';
import { LockableSettings } from './lockable-settings.js';
import { OpeningShape } from './opening-shape.js';

/** The lens: how wide it is open, and what its opening makes of lights. */
export function LensPage() {
  const { state, intents } = usePanel();
  const { look, settings } = state.choice.value;
  const { lens } = settings;
  const isDisabled = !goesThroughLens(settings.backdrop);
  const aperture = lens.aperture ?? neutral.aperture;
  const ofLook = look.lens.aperture ?? neutral.aperture;
  const setLens = (part: Partial<LensSettings>) =>
    intents.change({ ...settings, lens: { ...settings.lens, ...part } });
  const setAperture = (part: Partial<ApertureSettings>) => setLens({ aperture: { ...aperture, ...part } });
  const highlights = lens.highlightBoost ?? neutral.highlightBoost;
  return (
    <LockableSettings>
      <Amount />
      <OpeningShape {...{ aperture, ofLook, isDisabled }} onChange={setAperture} />
      <NumberControl
        {...{ id: 'highlights', label: strings.lens.highlights, value: highlights, isDisabled }}
        {...{ min: 1, max: 16, step: 0.5, unit: units.times, scale: highlightScale }}
        word={highlightWord(highlights)}
        resetTo={look.lens.highlightBoost ?? neutral.highlightBoost}
        onChange={(highlightBoost) => setLens({ highlightBoost })}
      />
      <NumberControl
        {...{ id: 'cat-eye', label: strings.lens.catEye, value: aperture.catEye, isDisabled }}
        {...{ min: 0, max: 0.6, step: 0.01, unit: units.percent, hint: strings.lens.catEyeHint }}
        resetTo={ofLook.catEye}
        onChange={(catEye) => setAperture({ catEye })}
      />
      <FoldedGroup title={strings.lens.advanced}>
        <NumberControl
          {...{ id: 'focal-length', label: strings.lens.focalLength, value: lens.focalLengthMm, isDisabled }}
          {...{ min: 20, max: 200, step: 1, unit: units.millimetres }}
          resetTo={look.lens.focalLengthMm}
          onChange={(focalLengthMm) => setLens({ focalLengthMm })}
        />
        <Blades {...{ aperture, ofLook, isDisabled }} onChange={setAperture} />
        <NumberControl
          {...{ id: 'squeeze', label: strings.lens.squeeze, value: aperture.squeeze, isDisabled }}
          {...{ min: 0.5, max: 1, step: 0.01, unit: units.percent, neutral: 1 }}
          {...{ hint: strings.lens.squeezeHint, resetTo: ofLook.squeeze }}
          onChange={(squeeze) => setAperture({ squeeze })}
        />
      </FoldedGroup>
    </LockableSettings>
  );
}

interface BladesProps {
  readonly aperture: ApertureSettings;
  readonly ofLook: ApertureSettings;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<ApertureSettings>) => void;
}

function Blades({ aperture, ofLook, isDisabled, onChange }: BladesProps) {
  const isRound = aperture.blades === 0;
  const hint = isRound && !isDisabled ? strings.lens.needsBlades : undefined;
  return (
    <>
      <NumberControl
        {...{ id: 'curvature', label: strings.lens.curvature, value: aperture.curvature, hint }}
        {...{ min: 0, max: 1, step: 0.01, unit: units.percent, isDisabled: isDisabled || isRound }}
        resetTo={ofLook.curvature}
        onChange={(curvature) => onChange({ curvature })}
      />
      <NumberControl
        {...{ id: 'rotation', label: strings.lens.rotation, value: aperture.rotationDeg }}
        {...{ min: 0, max: 360, step: 1, unit: units.degrees, isDisabled: isDisabled || isRound }}
        resetTo={ofLook.rotationDeg}
        onChange={(rotationDeg) => onChange({ rotationDeg })}
      />
    </>
  );
}
