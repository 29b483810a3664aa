import { FoldedGroup } from '../../../src/ui/controls/folded-group.js';
import { Group } from '../../../src/ui/controls/group.js';
import { IconButton } from '../../../src/ui/controls/icon-button.js';
import { Segmented } from '../../../src/ui/controls/segmented.js';
import { Switch } from '../../../src/ui/controls/switch.js';
import { Tabs } from '../../../src/ui/controls/tabs.js';
import { Held } from '../held.js';
import type { Family } from '../story.js';

const sides = [
  { value: 'left', label: 'Left' },
  { value: 'middle', label: 'Middle' },
  { value: 'right', label: 'Right' },
] as const;

const views = [
  { value: 'split', label: 'Split', icon: 'split' },
  { value: 'eye', label: 'Matte', icon: 'eye' },
  { value: 'zoom', label: 'Actual size', icon: 'zoom' },
] as const;

const pages = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two' },
  { value: 'three', label: 'Three' },
] as const;

const nothing = () => {};

const segmented = (isDisabled: boolean) => (
  <Held first={'left' as (typeof sides)[number]['value']}>
    {(value, onChange) => (
      <Segmented name="side" label="Side" segments={sides} {...{ value, onChange, isDisabled }} />
    )}
  </Held>
);

const toggle = (isOn: boolean, isDisabled = false) => (
  <Held first={isOn}>
    {(value, onChange) => <Switch label="Keep the grain" isOn={value} {...{ onChange, isDisabled }} />}
  </Held>
);

/** What is pressed, switched, chosen and unfolded. */
export const controlFamily: Family = {
  name: 'Controls',
  stories: [
    { name: 'Segmented', render: () => segmented(false) },
    { name: 'Segmented, focus', render: () => segmented(false), focus: ':checked' },
    { name: 'Segmented, disabled', render: () => segmented(true) },
    {
      name: 'Segmented, icons',
      render: () => (
        <Held first={'eye' as (typeof views)[number]['value']}>
          {(value, onChange) => (
            <Segmented name="view" label="View" segments={views} {...{ value, onChange }} />
          )}
        </Held>
      ),
    },
    { name: 'Switch, off', render: () => toggle(false) },
    { name: 'Switch, on', render: () => toggle(true) },
    { name: 'Switch, focus', render: () => toggle(true), focus: 'input' },
    { name: 'Switch, disabled', render: () => toggle(true, true) },
    {
      name: 'Tabs',
      render: () => (
        <Held first={'two' as (typeof pages)[number]['value']}>
          {(value, onChange) => (
            <Tabs label="Pages" tabs={pages} {...{ value, onChange }}>
              <p>Page {value}</p>
            </Tabs>
          )}
        </Held>
      ),
    },
    {
      name: 'Icon buttons',
      render: () => (
        <div class="control-row">
          <IconButton icon="undo" label="Undo" onClick={nothing} />
          <IconButton icon="redo" label="Redo" onClick={nothing} isDisabled />
          <IconButton icon="split" label="Split" onClick={nothing} isPressed />
          <IconButton icon="trash" label="Remove" onClick={nothing} />
        </div>
      ),
      focus: 'button:last-of-type',
    },
    {
      name: 'Group',
      render: () => (
        <Group title="Opening">
          <Switch label="Keep the grain" isOn onChange={nothing} />
        </Group>
      ),
    },
    {
      name: 'Folded group',
      render: () => (
        <FoldedGroup title="More of the lens">
          <Switch label="Keep the grain" isOn onChange={nothing} />
        </FoldedGroup>
      ),
    },
  ],
};
