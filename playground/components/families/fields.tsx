import { NumberControl, type NumberControlProps } from '../../../src/ui/controls/number-control.js';
import { Slider } from '../../../src/ui/controls/slider.js';
import { Held } from '../held.js';
import type { Family } from '../story.js';

const slider = (isDisabled: boolean, mark?: number) => (
  <Held first={0.4}>
    {(value, onChange) => (
      <div class="control-row">
        <Slider
          label="Haze"
          min={0}
          max={1}
          step={0.01}
          valueText={`${Math.round(value * 100)} percent`}
          {...{ value, onChange, isDisabled, mark }}
        />
      </div>
    )}
  </Held>
);

const focal: Omit<NumberControlProps, 'value' | 'onChange'> = {
  ...{ id: 'focal', label: 'Focal length', min: 20, max: 200, step: 1, resetTo: 85 },
  unit: { suffix: ' mm', digits: 0 },
};

const number = (first: number, change: Partial<NumberControlProps> = {}) => (
  <Held first={first}>
    {(value, onChange) => <NumberControl {...focal} {...change} {...{ value, onChange }} />}
  </Held>
);

/** What is dragged and typed. */
export const fieldFamily: Family = {
  name: 'Fields',
  stories: [
    { name: 'Slider', render: () => slider(false) },
    { name: 'Slider, with the look’s value', render: () => slider(false, 0.7) },
    { name: 'Slider, focus', render: () => slider(false), focus: 'input' },
    { name: 'Slider, disabled', render: () => slider(true) },
    { name: 'Number, as the look has it', render: () => number(85) },
    { name: 'Number, changed', render: () => number(135) },
    { name: 'Number, field in use', render: () => number(135), focus: '.number-field' },
    { name: 'Number, disabled', render: () => number(85, { isDisabled: true }) },
    {
      name: 'Number, long words',
      render: () =>
        number(200, {
          label: 'Focal length of the lens that the picture would have been taken with',
          hint: 'Longer lenses see less of the room, and what they see is larger and softer.',
        }),
    },
  ],
};
