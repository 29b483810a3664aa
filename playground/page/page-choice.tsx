import type { Editor } from './editor.js';

/** Which page of the file is open; nothing in a file of one page. */
export function PageChoice({ editor }: { readonly editor: Editor }) {
  const { document } = editor;
  if (document.pages.length < 2) return null;
  return (
    <select
      class="page-choice"
      aria-label="Page"
      value={document.currentPage.id}
      onChange={(event) => document.openPage(event.currentTarget.value)}
    >
      {document.pages.map((page) => (
        <option key={page.id} value={page.id}>
          {page.name}
        </option>
      ))}
    </select>
  );
}
