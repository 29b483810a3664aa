import { BlurError } from './blur-error.js';

/** As much of Comlink's table of transfer handlers as thrown values need. */
export interface ThrowHandlers {
  get(name: string): { canHandle(value: unknown): value is unknown } | undefined;
  set(
    name: string,
    handler: {
      canHandle(value: unknown): value is unknown;
      serialize(value: unknown): [unknown, never[]];
      deserialize(wire: unknown): never;
    },
  ): unknown;
}

/**
 * Makes whatever is thrown across a Comlink border arrive as a {@link BlurError} with its code; both ends call it once.
 * Comlink's own handler keeps only name, message and stack.
 */
export function carryBlurErrors(handlers: ThrowHandlers): void {
  const original = handlers.get('throw');
  if (original === undefined) throw new TypeError('no "throw" handler to replace');
  handlers.set('throw', {
    canHandle: (value): value is unknown => original.canHandle(value),
    serialize: (thrown) => [BlurError.from((thrown as { value: unknown }).value, 'host').toWire(), []],
    deserialize: (wire) => {
      throw BlurError.fromWire(wire);
    },
  });
}
