/** What `read` gives; undefined for what the host refuses, such as anything of a layer that has gone. */
export function quietly<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
