import type { Editor } from './editor.js';
import { FileChoice } from './file-choice.js';
import { fitPage } from './fit-page.js';
import { Icon, type IconName } from './icon.js';
import { PageChoice } from './page-choice.js';
import type { PluginRunner } from './plugin-runner.js';
import { RunMenu } from './run-menu.js';
import { Switches } from './switches.js';
import { zoomAround } from './view.js';

/** File name, history, zoom, and what the playground can be switched to. */
export function TopBar({ editor, runner }: { readonly editor: Editor; readonly runner: PluginRunner }) {
  void editor.revision.value;
  const { document } = editor;
  const theme = editor.theme.value;
  return (
    <header class="top-bar">
      <div class="file">
        <span class="mark" aria-hidden="true" />
        <h1>{document.root.name}</h1>
        <FileChoice editor={editor} />
        <PageChoice editor={editor} />
        <span class="chip">Playground</span>
        <a href="components.html">Components</a>
      </div>
      <div class="tools">
        <ToolButton icon="undo" label="Undo" disabled={!document.canUndo} onClick={() => document.undo()} />
        <ToolButton icon="redo" label="Redo" disabled={!document.canRedo} onClick={() => document.redo()} />
        <span class="divider" />
        <ZoomTools editor={editor} />
      </div>
      <div class="switches">
        <Switches editor={editor} runner={runner} />
        <ToolButton
          icon={theme === 'dark' ? 'sun' : 'moon'}
          label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          onClick={() => {
            editor.theme.value = theme === 'dark' ? 'light' : 'dark';
          }}
        />
        <ToolButton
          icon="search"
          label="Quick actions (Ctrl /)"
          onClick={() => {
            editor.quickActions.value = true;
          }}
        />
        <RunMenu editor={editor} runner={runner} />
      </div>
    </header>
  );
}

function ZoomTools({ editor }: { readonly editor: Editor }) {
  const zoom = (factor: number) => {
    const { x, y, width, height } = editor.clearing.value;
    editor.view.value = zoomAround(editor.view.value, factor, x + width / 2, y + height / 2);
    editor.followsWindow.value = false;
  };
  return (
    <>
      <ToolButton icon="minus" label="Zoom out" onClick={() => zoom(1 / 1.25)} />
      <output class="zoom">{Math.round(editor.view.value.scale * 100)}%</output>
      <ToolButton icon="plus" label="Zoom in" onClick={() => zoom(1.25)} />
      <ToolButton icon="fit" label="Show the whole page" onClick={() => fitPage(editor)} />
    </>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function ToolButton({ icon, label, disabled = false, onClick }: ToolButtonProps) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
