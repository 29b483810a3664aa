/**
 * Hands logits on when a network can have meant them. A failed read-back from a graphics card comes as zeros, as if it had
 * succeeded; a broken driver gives the same number everywhere, or none.
 * @throws Error that says what is wrong with them
 */
export function soundLogits(logits: Float32Array | undefined): Float32Array {
  if (logits === undefined || logits.length === 0) throw new Error('no output');
  let same = true;
  for (const value of logits) {
    if (!Number.isFinite(value)) throw new Error('an output that is no number');
    same &&= value === logits[0];
  }
  if (same) throw new Error(`nothing but ${logits[0]}`);
  return logits;
}
