import { readFileLooks } from './file-looks.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { offeredLooks } from './offered-looks.js';

/**
 * Answers a person who types after "Apply look" in the editor's quick actions. Nothing may be written meanwhile, so whether the file may be
 * changed can only be told by the editor; anything else shows when the command runs.
 */
export function suggestLooks({ query, result }: ParameterInputEvent): void {
  if (figma.editorType === 'dev') {
    result.setError('You can only look at this file.');
    return;
  }
  if (!figma.currentPage.selection.some((node) => findPhotoNodes(node).length > 0)) {
    result.setError('Select a photo first.');
    return;
  }
  const wanted = query.trim().toLowerCase();
  const found = offeredLooks(readFileLooks()).filter(({ name, word, suits }) =>
    [name, word, suits].some((text) => text.toLowerCase().includes(wanted)),
  );
  result.setSuggestions(
    found.map(({ id, name, word }) => ({ name: word === '' ? name : `${name} – ${word}`, data: id })),
  );
}
