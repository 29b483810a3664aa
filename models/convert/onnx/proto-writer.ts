/** Writes one protobuf message, field by field, in the order of the calls. */
export interface ProtoWriter {
  readonly int: (field: number, value: number) => void;
  readonly float: (field: number, value: number) => void;
  readonly text: (field: number, value: string) => void;
  readonly bytes: (field: number, value: Uint8Array) => void;
  readonly message: (field: number, write: (inner: ProtoWriter) => void) => void;
  /** the message so far; the caller owns it */
  readonly finish: () => Uint8Array;
}

/** Wire types of protobuf's encoding. */
const wire = { varint: 0, delimited: 2, fixed32: 5 };

/** A writer for an empty message. Integers are non-negative and below 2^53. */
export function protoWriter(): ProtoWriter {
  const parts: Uint8Array[] = [];
  const tag = (field: number, kind: number) => parts.push(varint(field * 8 + kind));
  const bytes = (field: number, value: Uint8Array) => {
    tag(field, wire.delimited);
    parts.push(varint(value.length), value);
  };
  return {
    int(field, value) {
      tag(field, wire.varint);
      parts.push(varint(value));
    },
    float(field, value) {
      tag(field, wire.fixed32);
      parts.push(new Uint8Array(Float32Array.of(value).buffer));
    },
    text: (field, value) => bytes(field, new TextEncoder().encode(value)),
    bytes,
    message(field, write) {
      const inner = protoWriter();
      write(inner);
      bytes(field, inner.finish());
    },
    finish: () => Buffer.concat(parts),
  };
}

function varint(value: number): Uint8Array {
  if (value < 0 || !Number.isSafeInteger(value)) {
    throw new RangeError(`"value" expected a non-negative safe integer, got ${value}`);
  }
  const digits: number[] = [];
  let rest = value;
  while (rest >= 128) {
    digits.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  digits.push(rest);
  return Uint8Array.from(digits);
}
