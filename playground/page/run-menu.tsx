import { useRef } from 'preact/hooks';
import type { Editor } from './editor.js';
import { Icon } from './icon.js';
import type { PluginMenuItem } from './plugin-package.js';
import type { PluginRunner } from './plugin-runner.js';

/** Runs the plugin, as the editor's menu would: the manifest's first entry by the button, the others from its list. */
export function RunMenu({ editor, runner }: { readonly editor: Editor; readonly runner: PluginRunner }) {
  const list = useRef<HTMLDetailsElement>(null);
  const [, ...others] = runner.package.manifest.menu ?? [];
  const close = () => {
    if (list.current) list.current.open = false;
  };
  const run = (command?: string) => {
    close();
    void runner.run(command);
  };
  const shown = editor.panel.value !== null;
  return (
    <div class="run-menu">
      <button type="button" class="run" disabled={shown} onClick={() => run()}>
        <Icon name="play" />
        Run plugin
      </button>
      {others.length > 0 && (
        <details
          ref={list}
          onFocusOut={(event) => {
            if (!list.current?.contains(event.relatedTarget as Node | null)) close();
          }}
        >
          <summary class="tool" aria-label="More commands" title="More commands">
            <Icon name="down" />
          </summary>
          <div class="menu">
            <MenuItems items={others} run={run} />
          </div>
        </details>
      )}
    </div>
  );
}

interface MenuItemsProps {
  readonly items: readonly PluginMenuItem[];
  readonly run: (command: string) => void;
}

function MenuItems({ items, run }: MenuItemsProps) {
  return items.map((item, place) =>
    'command' in item ? (
      <button type="button" key={item.command} onClick={() => run(item.command)}>
        {item.name}
      </button>
    ) : 'menu' in item ? (
      <fieldset key={item.name}>
        <legend>{item.name}</legend>
        <MenuItems items={item.menu} run={run} />
      </fieldset>
    ) : (
      <hr key={place} />
    ),
  );
}
