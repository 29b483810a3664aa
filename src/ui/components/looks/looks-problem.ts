import type { FileContext } from '../../../contract/file-context.js';
import { strings } from '../../strings.js';

/** Why the file's looks cannot be changed, in a sentence; null when they can. */
export function looksProblem(file: FileContext | null): string | null {
  if (file === null) return null;
  if (file.looks.problem !== null) return strings.looks[file.looks.problem];
  return file.canEdit ? null : strings.looks.readOnly;
}
