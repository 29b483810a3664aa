import type { GraphBuilder } from '../graph-builder.js';

/** Adds the activation that the source graph fuses into an operator; the code is the schema's ActivationFunctionType. */
export function fusedActivation(builder: GraphBuilder, value: string, code: number): string {
  if (code === 0) return value;
  if (code === 1) return builder.emit('Relu', [value]);
  throw new RangeError(`fused activation ${code} is not translated`);
}
