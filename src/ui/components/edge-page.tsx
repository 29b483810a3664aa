import { useEffect } from 'preact/hooks';
import { Group } from '../controls/group.js';
import { IconButton } from '../controls/icon-button.js';
import { NumberControl } from '../controls/number-control.js';
import { Segmented } from '../controls/segmented.js';
import { Switch } from '../controls/switch.js';
import { usePanel } from '../panel-context.js';
import { firstBrush } from '../stage.js';
import { strings } from '../strings.js';
import { brushSizes, listenForBrushKeys } from './brush-keys.js';

/** Mends the edge by hand: the brush in hand, its strokes, and the way back. */
export function EdgePage() {
  const parts = usePanel();
  const { state, intents } = parts;
  useEffect(() => listenForBrushKeys(parts), [parts]);
  const brush = state.brush.value;
  return (
    <Group title={strings.edge.brush}>
      <p class="quiet">{strings.edge.hint}</p>
      <Segmented
        name="brush"
        label={strings.edge.brush}
        segments={[
          { value: 'keep', label: strings.edge.keep },
          { value: 'blur', label: strings.edge.blur },
        ]}
        value={brush.kind}
        onChange={(kind) => intents.setBrush({ ...brush, kind })}
      />
      <NumberControl
        id="brush-size"
        label={strings.edge.size}
        value={brush.radius}
        {...brushSizes}
        unit={{ factor: 200, digits: 1, suffix: ' %' }}
        resetTo={firstBrush.radius}
        onChange={(radius) => intents.setBrush({ ...brush, radius })}
      />
      <Strokes />
      <Switch
        label={strings.edge.matte}
        isOn={state.stage.value.view === 'matte'}
        onChange={(isOn) => intents.lookAs(isOn ? 'matte' : 'result')}
      />
      <p class="quiet">{strings.edge.keys}</p>
    </Group>
  );
}

function Strokes() {
  const { state, intents } = usePanel();
  const { past, future } = state.strokeHistory.value;
  const { strokes } = state.choices.value;
  return (
    <>
      <div class="control-row">
        <IconButton
          icon="undo"
          label={strings.edge.undo}
          shortcut="Control+Z Meta+Z"
          isDisabled={past.length === 0}
          onClick={() => intents.undoStroke()}
        />
        <IconButton
          icon="redo"
          label={strings.edge.redo}
          shortcut="Control+Shift+Z Meta+Shift+Z"
          isDisabled={future.length === 0}
          onClick={() => intents.redoStroke()}
        />
        <IconButton
          icon="trash"
          label={strings.edge.reset}
          isDisabled={strokes.length === 0}
          onClick={() => intents.resetStrokes()}
        />
        <span class="quiet" role="status">
          {strings.edge.strokes(strokes.length)}
        </span>
      </div>
      {state.strokesFull.value && <p role="alert">{strings.edge.full}</p>}
    </>
  );
}
