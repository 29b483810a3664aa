/** Every expected failure has one of these codes; the panel and the command line choose their sentence by it. */
export const blurErrorCodes = [
  // what is selected
  'no-selection',
  'several-selected',
  'no-image-fill',
  'mixed-fills',
  'video-fill',
  'pattern-fill',
  'image-missing',
  'node-gone',
  'node-changed',
  'read-only',
  'nothing-to-restore',
  // the looks that belong to the file
  'looks-unreadable',
  'too-many-looks',
  // what the photo is
  'image-empty',
  'not-an-image',
  'unsupported-format',
  'unsupported-colour',
  'image-corrupt',
  'image-animated',
  'image-too-large',
  'image-too-small',
  'no-person',
  'plane-mismatch',
  'backdrop-missing',
  'too-many-strokes',
  // what happened while working
  'cancelled',
  'wasm-blocked',
  'worker-blocked',
  'worker-died',
  'model-load',
  'inference',
  'out-of-memory',
  'timeout',
  'protocol',
  'host',
  // the command line's own
  'bad-argument',
  'file-unreadable',
  'file-unwritable',
] as const;

export type BlurErrorCode = (typeof blurErrorCodes)[number];

/** Plain-data form of a {@link BlurError}; this is what crosses every boundary. */
export interface WireError {
  readonly code: BlurErrorCode;
  readonly message: string;
  /** Numbers or names a sentence may mention, e.g. `{ widthPx: 6000 }`. */
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * The one error class for expected failures. `message` is for logs and "details"; people read a sentence chosen by `code`.
 */
export class BlurError extends Error {
  override readonly name = 'BlurError';
  readonly code: BlurErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: BlurErrorCode,
    message: string = code,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** Anything thrown, as a BlurError; memory failures are told apart, everything else becomes `fallback`. */
  static from(thrown: unknown, fallback: BlurErrorCode = 'host'): BlurError {
    if (thrown instanceof BlurError) return thrown;
    const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    const memory = /out of memory|bad_alloc|Array buffer allocation failed|Invalid typed array length/i;
    return new BlurError(memory.test(message) ? 'out-of-memory' : fallback, message);
  }

  toWire(): WireError {
    return { code: this.code, message: this.message, details: { ...this.details } };
  }

  /** @throws nothing: an unknown shape becomes a `protocol` error. */
  static fromWire(wire: unknown): BlurError {
    if (typeof wire !== 'object' || wire === null) return new BlurError('protocol', String(wire));
    const { code, message, details } = wire as Partial<WireError>;
    const known = blurErrorCodes.find((candidate) => candidate === code) ?? 'protocol';
    return new BlurError(known, String(message ?? known), isFlat(details) ? details : {});
  }
}

function isFlat(value: unknown): value is Record<string, string | number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((v) => typeof v === 'string' || typeof v === 'number')
  );
}
