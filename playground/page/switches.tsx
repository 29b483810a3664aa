import type { FileAccess } from '../host/design-document.js';
import type { Editor } from './editor.js';
import type { FrameKind } from './frame-documents.js';
import type { PluginRunner } from './plugin-runner.js';
import { Segments } from './segments.js';

const frameKinds = [
  { value: 'data', label: 'data:' },
  { value: 'srcdoc', label: 'srcdoc' },
] as const;

const accesses = [
  { value: 'edit', label: 'Edit' },
  { value: 'view', label: 'View' },
] as const;

interface SwitchesProps {
  readonly editor: Editor;
  readonly runner: PluginRunner;
}

/** What the playground can be switched to. Each choice stands in the address, so that a reload and a shared link keep it. */
export function Switches({ editor, runner }: SwitchesProps) {
  const { document } = editor;
  const setAccess = (access: FileAccess) => {
    document.setAccess(access);
    keepInAddress('access', access);
  };
  return (
    <>
      <Segments
        legend="File"
        title="Whether the person may change the file"
        choices={accesses}
        value={document.access}
        onChoose={setAccess}
      />
      <Segments
        legend="Frame"
        title="How the plugin's innermost frame is made"
        choices={frameKinds}
        value={editor.frameKind.value}
        onChoose={(kind) => switchFrame(editor, runner, kind)}
      />
    </>
  );
}

/** A running plugin starts anew in the other frame. */
function switchFrame(editor: Editor, runner: PluginRunner, kind: FrameKind): void {
  if (editor.frameKind.value === kind) return;
  editor.frameKind.value = kind;
  keepInAddress('frame', kind);
  if (runner.isRunning) void runner.run();
}

function keepInAddress(key: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(key, value);
  history.replaceState(null, '', address);
}
