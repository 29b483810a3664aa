/**
 * Puts text on the clipboard the old way: the modern clipboard is closed to frames without an origin.
 * @returns whether it worked
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  const worked = document.execCommand('copy');
  field.remove();
  return worked;
}
