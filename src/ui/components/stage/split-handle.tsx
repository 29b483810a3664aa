import { Icon } from '../../controls/icon.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { useDrag } from '../use-drag.js';
import { startShare } from './start-share.js';

/** Steps of the keys, as shares of the view. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 0.02,
  ArrowUp: 0.02,
  ArrowLeft: -0.02,
  ArrowDown: -0.02,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
};

/** Parts the picture: the original from the start up to here. Source: the slider pattern of the ARIA Authoring Practices. */
export function SplitHandle() {
  const { state, intents } = usePanel();
  const { splitAt } = state.stage.value;
  const follow = (event: PointerEvent, element: Element) => {
    if (element.parentElement) intents.splitTo(startShare(element.parentElement, event));
  };
  const drag = useDrag({ move: (events, element) => follow(events.at(-1)!, element) });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const isMirrored = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    intents.splitTo(splitAt + (isMirrored && isSideways ? -step : step));
  };
  const percent = Math.round(splitAt * 100);
  return (
    <div
      class="split-handle"
      style={{ insetInlineStart: `${splitAt * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={strings.stage.splitLabel}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={strings.stage.splitValue(percent)}
      {...drag}
      onKeyDown={onKeyDown}
    >
      <span class="split-knob">
        <Icon name="left" />
        <Icon name="right" />
      </span>
    </div>
  );
}
