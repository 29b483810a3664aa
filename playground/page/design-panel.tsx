import type { DesignNode } from '../host/design-node.js';
import type { Editor } from './editor.js';
import { FillList } from './fill-list.js';
import { Icon, type IconName } from './icon.js';
import type { PluginRunner } from './plugin-runner.js';
import { selectedNodes } from './selected-nodes.js';

/** What is known of the selected node, its fills above all: so that the kept original can be seen under a result. */
export function DesignPanel({ editor, runner }: { readonly editor: Editor; readonly runner: PluginRunner }) {
  void editor.revision.value;
  const nodes = selectedNodes(editor);
  const [node] = nodes;
  return (
    <aside class="design-panel" aria-label="Design">
      <h2>Design</h2>
      {nodes.length > 1 ? (
        <>
          <p class="quiet">{nodes.length} layers are selected.</p>
          <Relaunch runner={runner} nodes={nodes} />
        </>
      ) : node ? (
        <NodeDetails editor={editor} runner={runner} node={node} />
      ) : (
        <>
          <Relaunch runner={runner} nodes={[editor.document.currentPage]} />
          <Hints />
        </>
      )}
    </aside>
  );
}

const icons: Partial<Record<DesignNode['type'], IconName>> = {
  TEXT: 'text',
  ELLIPSE: 'ellipse',
  FRAME: 'frame',
  COMPONENT: 'component',
  INSTANCE: 'instance',
};

interface NodeProps {
  readonly editor: Editor;
  readonly runner: PluginRunner;
  readonly node: DesignNode;
}

function NodeDetails({ editor, runner, node }: NodeProps) {
  return (
    <>
      <section>
        <p class="node-title">
          <Icon name={icons[node.type] ?? 'rectangle'} />
          <strong>{node.name}</strong>
        </p>
        <Origin editor={editor} node={node} />
        <dl class="measures">
          <Measure term="W" value={node.width} />
          <Measure term="H" value={node.height} />
          <Measure term="X" value={node.x} />
          <Measure term="Y" value={node.y} />
        </dl>
      </section>
      <section>
        <h3>Fill</h3>
        <FillList editor={editor} node={node} />
      </section>
      <Relaunch runner={runner} nodes={[node]} />
      <PluginData node={node} />
    </>
  );
}

/** Which component an instance follows, or what a template allows. */
function Origin({ editor, node }: { readonly editor: Editor; readonly node: DesignNode }) {
  if (node.access === 'template') return <p class="origin quiet">Locked by its template</p>;
  if (node.mainComponentId === null) return null;
  const main = editor.document.node(node.mainComponentId);
  return <p class="origin quiet">{main ? `Instance of ${main.name}` : 'Its component is gone'}</p>;
}

function Measure({ term, value }: { readonly term: string; readonly value: number }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{Math.round(value * 100) / 100}</dd>
    </div>
  );
}

interface RelaunchProps {
  readonly runner: PluginRunner;
  readonly nodes: readonly DesignNode[];
}

/** The buttons that plugins have left on a layer or the page; of several layers those that all have and that are made for several. */
function Relaunch({ runner, nodes }: RelaunchProps) {
  const [first, ...others] = nodes;
  const buttons = runner.package.manifest.relaunchButtons ?? [];
  const entries = Object.entries(first?.relaunchData ?? {}).flatMap(([command, description]) => {
    const button = buttons.find((each) => each.command === command);
    const isShared = others.every(({ relaunchData }) => command in relaunchData);
    const isOffered = others.length === 0 || (isShared && button?.multipleSelection);
    return isOffered ? { command, description, name: button?.name ?? command } : [];
  });
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>Plugin</h3>
      {entries.map(({ command, description, name }) => (
        <div key={command} class="relaunch">
          <button type="button" onClick={() => void runner.run(command)}>
            {name}
          </button>
          {description && <p class="quiet">{description}</p>}
        </div>
      ))}
    </section>
  );
}

function PluginData({ node }: { readonly node: DesignNode }) {
  const entries = Object.entries(node.pluginData);
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>Plugin data</h3>
      {entries.map(([key, value]) => (
        <details key={key} class="plugin-data">
          <summary>
            {key} <span class="quiet">{new Blob([value]).size} bytes</span>
          </summary>
          <pre>{readable(value)}</pre>
        </details>
      ))}
    </section>
  );
}

function readable(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 1);
  } catch {
    return value;
  }
}

const keys: readonly (readonly [string, string])[] = [
  ['Tab', 'Next photo'],
  ['⇧ Click', 'Select several'],
  ['Ctrl Click', 'Reach inside'],
  ['Esc', 'Select nothing'],
  ['Ctrl /', 'Quick actions'],
  ['Ctrl Z', 'Undo'],
  ['Ctrl ⇧ Z', 'Redo'],
  ['Space', 'Drag the page'],
  ['+  −', 'Zoom'],
  ['1', 'Show all'],
];

function Hints() {
  return (
    <>
      <section class="quiet">
        <p>Nothing is selected.</p>
        <p>Click a photo, pick a look in the plugin's window, press Apply: the photo's fill changes here.</p>
      </section>
      <section>
        <h3>Keys</h3>
        <dl class="keys">
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
