import type { BackdropSettings } from '../../contract/backdrop-settings.js';
import type { ColourBinding } from '../../contract/file-looks.js';
import { ColourField, type ColourFieldProps } from '../controls/colour-field.js';
import { NumberControl } from '../controls/number-control.js';
import type { Swatch } from '../controls/swatches.js';
import { units } from '../controls/units.js';
import { strings } from '../strings.js';

export interface PaintedBackdropProps {
  readonly backdrop: BackdropSettings;
  /** the look's, which "Reset" goes back to where it is of the same kind */
  readonly ofLook: BackdropSettings;
  readonly swatches: readonly Swatch[];
  readonly onChange: (backdrop: BackdropSettings) => void;
  /** how a colour is bound to one of the file, by its field */
  readonly linkOf: (field: ColourBinding['field']) => Pick<ColourFieldProps, 'link' | 'onPick'>;
}

/** One colour, a gradient or a studio's paper sweep in place of the room; nothing for what is photographed. */
export function PaintedBackdrop({ backdrop, ofLook, swatches, onChange, linkOf }: PaintedBackdropProps) {
  switch (backdrop.mode) {
    case 'solid':
      return (
        <ColourField
          {...linkOf('rgb')}
          {...{ id: 'colour', label: strings.backdrop.colour, swatches, isOpen: true }}
          value={backdrop.rgb}
          resetTo={ofLook.mode === 'solid' ? ofLook.rgb : undefined}
          onChange={(rgb) => onChange({ ...backdrop, rgb })}
        />
      );
    case 'gradient': {
      const same = ofLook.mode === 'gradient' ? ofLook : undefined;
      return (
        <div class="group">
          <ColourField
            {...linkOf('fromRgb')}
            {...{ id: 'from', label: strings.backdrop.from, swatches }}
            {...{ value: backdrop.fromRgb, resetTo: same?.fromRgb }}
            onChange={(fromRgb) => onChange({ ...backdrop, fromRgb })}
          />
          <ColourField
            {...linkOf('toRgb')}
            {...{ id: 'to', label: strings.backdrop.to, swatches }}
            {...{ value: backdrop.toRgb, resetTo: same?.toRgb }}
            onChange={(toRgb) => onChange({ ...backdrop, toRgb })}
          />
          <NumberControl
            {...{ id: 'angle', label: strings.backdrop.angle, value: backdrop.angleDeg }}
            {...{ min: 0, max: 360, step: 1, unit: units.degrees, resetTo: same?.angleDeg ?? 180 }}
            onChange={(angleDeg) => onChange({ ...backdrop, angleDeg })}
          />
        </div>
      );
    }
    case 'studio': {
      const same = ofLook.mode === 'studio' ? ofLook : undefined;
      const { floorShadow, ...sweep } = backdrop;
      const setShadow = (next: number) =>
        // None is spelled as the look spells it, so that the settings may equal the look's again.
        onChange(next === 0 && same?.floorShadow === undefined ? sweep : { ...sweep, floorShadow: next });
      return (
        <div class="group">
          <ColourField
            {...linkOf('centreRgb')}
            {...{ id: 'centre', label: strings.backdrop.centre, swatches }}
            {...{ value: backdrop.centreRgb, resetTo: same?.centreRgb }}
            onChange={(centreRgb) => onChange({ ...backdrop, centreRgb })}
          />
          <ColourField
            {...linkOf('edgeRgb')}
            {...{ id: 'edge', label: strings.backdrop.edge, swatches }}
            {...{ value: backdrop.edgeRgb, resetTo: same?.edgeRgb }}
            onChange={(edgeRgb) => onChange({ ...backdrop, edgeRgb })}
          />
          <NumberControl
            {...{ id: 'floor-shadow', label: strings.backdrop.floorShadow, value: floorShadow ?? 0 }}
            {...{ min: 0, max: 1, step: 0.01, unit: units.percent, resetTo: same?.floorShadow ?? 0 }}
            onChange={setShadow}
          />
        </div>
      );
    }
    default:
      return null;
  }
}
