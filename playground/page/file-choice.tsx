import type { Editor } from './editor.js';
import { type SampleFileName, sampleFiles } from './sample-files.js';

/** Which of the sample files is open; another one is opened afresh, at an address of its own. */
export function FileChoice({ editor }: { readonly editor: Editor }) {
  return (
    <select
      class="page-choice"
      aria-label="Sample file"
      value={editor.file}
      onChange={(event) => openFile(event.currentTarget.value as SampleFileName)}
    >
      {Object.entries(sampleFiles).map(([name, { label }]) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  );
}

function openFile(name: SampleFileName): void {
  const address = new URL(location.href);
  address.searchParams.set('file', name);
  location.assign(address);
}
