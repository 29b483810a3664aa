import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFromController, parseRequest } from '../../src/contract/messages.js';

describe('the parsers at both ends', () => {
  it('accept what the other end sends', () => {
    const request = { kind: 'request', id: 1, call: 'selection.read', args: {} };
    expect(parseRequest(request)).toEqual(request);
    const push = { kind: 'push', event: 'selection.changed', data: { photos: [], refused: [] } };
    expect(parseFromController(push)).toEqual(push);
    const error = { code: 'node-gone', message: 'm', details: {} };
    const reply = { kind: 'reply', id: 4, ok: false, error };
    expect(parseFromController(reply)).toEqual(reply);
  });

  it('ignore unknown calls, unknown events and other senders', () => {
    expect(parseRequest({ kind: 'request', id: 1, call: 'file.delete', args: {} })).toBeUndefined();
    expect(parseRequest({ kind: 'request', id: '1', call: 'selection.read', args: {} })).toBeUndefined();
    expect(parseFromController({ kind: 'push', event: 'other', data: {} })).toBeUndefined();
    expect(parseFromController({ source: 'react-devtools' })).toBeUndefined();
  });

  it('make a protocol error of a failure they do not understand', () => {
    const reply = parseFromController({ kind: 'reply', id: 2, ok: false, error: 'boom' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'protocol' } });
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseRequest(value);
        parseFromController(value);
      }),
    );
  });
});
