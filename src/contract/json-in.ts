/** What a stored text says, whatever that is; undefined when it is no JSON. Never throws. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
