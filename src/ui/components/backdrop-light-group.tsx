import type { BackdropLight } from '../../contract/backdrop-light.js';
import { Group } from '../controls/group.js';
import { NumberControl } from '../controls/number-control.js';
import type { Unit } from '../controls/unit.js';
import { units } from '../controls/units.js';
import { neutral } from '../neutral-settings.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

interface Part {
  readonly key: keyof BackdropLight;
  readonly label: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const parts: readonly Part[] = [
  { key: 'evenOut', label: strings.light.evenOut, unit: units.percent, min: 0, max: 1, step: 0.01 },
  { key: 'exposureEv', label: strings.light.exposure, unit: units.stops, min: -2, max: 2, step: 0.1 },
  { key: 'saturation', label: strings.light.saturation, unit: units.change, min: 0, max: 2, step: 0.01 },
  { key: 'warmth', label: strings.light.warmth, unit: units.signedPercent, min: -1, max: 1, step: 0.01 },
  { key: 'vignette', label: strings.light.vignette, unit: units.percent, min: 0, max: 1, step: 0.01 },
];

/** How what stands behind is lit; the person keeps the light of the photo. */
export function BackdropLightGroup() {
  const { state, intents } = usePanel();
  const { look, settings } = state.choice.value;
  const light = settings.light ?? neutral.light;
  const ofLook = look.light ?? neutral.light;
  const isPainted = settings.backdrop.mode !== 'soften' && settings.backdrop.mode !== 'image';
  return (
    <Group title={strings.light.legend}>
      {parts.map(({ key, ...part }) => {
        // Only what is photographed has broad shadows.
        const isDisabled = key === 'evenOut' && isPainted;
        return (
          <NumberControl
            key={key}
            id={`light-${key}`}
            {...{ ...part, isDisabled, value: light[key], resetTo: ofLook[key], neutral: neutral.light[key] }}
            hint={isDisabled ? strings.light.evenOutPlain : undefined}
            onChange={(next) => intents.change({ ...settings, light: { ...light, [key]: next } })}
          />
        );
      })}
    </Group>
  );
}
