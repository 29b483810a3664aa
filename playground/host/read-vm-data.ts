import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten';
import type { VmTools } from './vm-tools.js';

type ReadChild = (child: QuickJSHandle) => unknown;

interface Reader {
  readonly context: QuickJSContext;
  readonly tools: VmTools;
}

/**
 * A copy of one VM object: bytes as a block, dates, errors, lists and plain objects. Kinds that may not cross to the host
 * become empty stand-ins that still tell what they were. `readChild` reads what is inside; the handle stays the caller's.
 */
export function readVmData(
  context: QuickJSContext,
  tools: VmTools,
  handle: QuickJSHandle,
  readChild: ReadChild,
): unknown {
  const reader = { context, tools };
  const tag = tools.run('tag', handle).consume((text) => context.getString(text));
  switch (tag) {
    case 'Uint8Array':
      return readBytes(reader, handle);
    case 'Date':
      return new Date(tools.run('time', handle).consume((ms) => context.getNumber(ms)));
    case 'Error':
      return readError(reader, handle);
    case 'Array':
      return readList(reader, handle, readChild);
    case 'Object':
      return readObject(reader, handle, readChild);
    default:
      return { [Symbol.toStringTag]: tag };
  }
}

function readObject(reader: Reader, handle: QuickJSHandle, readChild: ReadChild): Record<string, unknown> {
  const { context, tools } = reader;
  const text = (key: QuickJSHandle) => context.getString(key);
  const keys = tools.run('keys', handle).consume((list) => readList(reader, list, text));
  const copy: Record<string, unknown> = {};
  for (const key of keys as string[]) copy[key] = context.getProp(handle, key).consume(readChild);
  return copy;
}

function readList(reader: Reader, handle: QuickJSHandle, readChild: ReadChild): unknown[] {
  const length = readNumber(reader, handle, 'length');
  return Array.from({ length }, (_, i) => reader.context.getProp(handle, i).consume(readChild));
}

function readBytes(reader: Reader, handle: QuickJSHandle): Uint8Array {
  const from = readNumber(reader, handle, 'byteOffset');
  const length = readNumber(reader, handle, 'byteLength');
  return reader.context
    .getProp(handle, 'buffer')
    .consume((buffer) => reader.context.getArrayBuffer(buffer))
    .consume((heap) => heap.value.slice(from, from + length));
}

function readError({ context }: Reader, handle: QuickJSHandle): Error {
  const text = (key: string) => context.getProp(handle, key).consume((value) => String(context.dump(value)));
  const error = new Error(text('message'));
  error.name = text('name');
  error.stack = `${error.name}: ${error.message}\n${text('stack')}`;
  return error;
}

const readNumber = ({ context }: Reader, handle: QuickJSHandle, key: string): number =>
  context.getProp(handle, key).consume((value) => context.getNumber(value));
