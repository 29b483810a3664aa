import type { ByteBuffer } from 'flatbuffers';

/** A table of a flatbuffer: fields are asked for by their index in the schema; absent fields give their default. */
export interface Table {
  readonly int: (field: number, fallback?: number) => number;
  /** for the schema's `byte`, `ubyte` and `bool` */
  readonly byte: (field: number, fallback?: number) => number;
  readonly text: (field: number) => string;
  readonly ints: (field: number) => number[];
  /** a view into the file, not a copy */
  readonly bytes: (field: number) => Uint8Array;
  readonly table: (field: number) => Table | undefined;
  readonly tables: (field: number) => Table[];
}

/** The table that starts at byte `position` of `buffer`. */
export function tableAt(buffer: ByteBuffer, position: number): Table {
  const offsetOf = (field: number) => buffer.__offset(position, 4 + 2 * field);
  const vector = (field: number) => {
    const offset = offsetOf(field);
    if (offset === 0) return { start: 0, length: 0 };
    return { start: buffer.__vector(position + offset), length: buffer.__vector_len(position + offset) };
  };
  const int = (field: number, fallback = 0) => {
    const offset = offsetOf(field);
    return offset === 0 ? fallback : buffer.readInt32(position + offset);
  };
  const byte = (field: number, fallback = 0) => {
    const offset = offsetOf(field);
    return offset === 0 ? fallback : buffer.readUint8(position + offset);
  };
  const bytes = (field: number) => {
    const { start, length } = vector(field);
    return buffer.bytes().subarray(start, start + length);
  };
  const ints = (field: number) => {
    const { start, length } = vector(field);
    return Array.from({ length }, (_, i) => buffer.readInt32(start + 4 * i));
  };
  const table = (field: number) => {
    const offset = offsetOf(field);
    return offset === 0 ? undefined : tableAt(buffer, buffer.__indirect(position + offset));
  };
  const tables = (field: number) => {
    const { start, length } = vector(field);
    return Array.from({ length }, (_, i) => tableAt(buffer, buffer.__indirect(start + 4 * i)));
  };
  const text = (field: number) => new TextDecoder().decode(bytes(field));
  return { int, byte, text, ints, bytes, table, tables };
}
