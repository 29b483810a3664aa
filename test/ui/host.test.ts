import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '../../src/contract/messages.js';
import type { SelectionState } from '../../src/contract/photo-target.js';
import { createHost, parentPort } from '../../src/ui/host.js';

function connected() {
  const sent: Request[] = [];
  let deliver: (message: unknown) => void = () => {};
  const host = createHost({
    post: (message) => sent.push(message),
    listen: (onMessage) => {
      deliver = onMessage;
    },
  });
  return { host, sent, deliver: (message: unknown) => deliver(message) };
}
const empty: SelectionState = { photos: [], refused: [] };

afterEach(() => vi.useRealTimers());

describe('host', () => {
  it('matches replies to requests by id, in any order', async () => {
    const { host, sent, deliver } = connected();
    const selection = host.call('selection.read', {});
    const memory = host.call('memory.read', {});
    const [first, second] = sent;
    expect(first!.id).not.toBe(second!.id);
    deliver({ kind: 'reply', id: second!.id, ok: true, result: { lookId: 'studio' } });
    deliver({ kind: 'reply', id: first!.id, ok: true, result: empty });
    expect(await memory).toEqual({ lookId: 'studio' });
    expect(await selection).toEqual(empty);
  });

  it('turns refusals into BlurErrors and ignores nonsense, strangers and late answers', async () => {
    const { host, sent, deliver } = connected();
    const writing = host.call('result.restore', { nodeId: '1' });
    const { id } = sent[0]!;
    for (const noise of [null, 7, {}, { kind: 'reply' }, { kind: 'reply', id: id + 1, ok: true }])
      deliver(noise);
    const error = { code: 'node-gone', message: 'removed', details: { nodeId: '1' } };
    deliver({ kind: 'reply', id, ok: false, error });
    await expect(writing).rejects.toMatchObject(error);
    expect(() => deliver({ kind: 'reply', id, ok: true, result: null })).not.toThrow();
  });

  it('gives up on a call that is never answered', async () => {
    vi.useFakeTimers();
    const { host } = connected();
    const reading = host.call('photo.read', { imageHash: 'a' }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(await reading).toMatchObject({ code: 'timeout' });
  });

  it('settles a call that cannot even be sent', async () => {
    const host = createHost({
      post: () => {
        throw new TypeError('could not be cloned');
      },
      listen: () => {},
    });
    await expect(host.call('memory.read', {})).rejects.toMatchObject({ code: 'protocol' });
  });

  it('passes on what the controller pushes', () => {
    const { host, deliver } = connected();
    const seen: SelectionState[] = [];
    host.on('selection.changed', (selection) => seen.push(selection));
    deliver({ kind: 'push', event: 'selection.changed', data: empty });
    deliver({ kind: 'push', event: 'task.cancelled', data: null });
    deliver({ kind: 'push', event: 'something.else', data: empty });
    expect(seen).toEqual([empty]);
  });
});

describe('the port to the parent frame', () => {
  it('listens to the parent and to nobody else', () => {
    const listeners: ((event: unknown) => void)[] = [];
    const parent = { postMessage: vi.fn() };
    const panel = { parent, addEventListener: (_: string, listener: never) => listeners.push(listener) };
    const port = parentPort(panel as unknown as Window);
    const heard: unknown[] = [];
    port.listen((message) => heard.push(message));
    for (const listener of listeners) {
      listener({ source: parent, data: { pluginMessage: 'from the parent' } });
      listener({ source: {}, data: { pluginMessage: 'from a stranger' } });
    }
    expect(heard).toEqual(['from the parent']);
    port.post({ kind: 'request', id: 1, call: 'memory.read', args: {} });
    expect(parent.postMessage).toHaveBeenCalledWith(
      { pluginMessage: expect.objectContaining({ id: 1 }) },
      '*',
    );
  });
});
