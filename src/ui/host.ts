import { BlurError } from '../contract/blur-error.js';
import {
  type CallName,
  type Calls,
  type EventName,
  type Events,
  parseFromController,
  type Request,
} from '../contract/messages.js';

/** The way to the controller: envelopes out, envelopes in. */
export interface HostPort {
  post(message: Request): void;
  /** Calls back with every message that really comes from the host. */
  listen(onMessage: (message: unknown) => void): void;
}

/** The controller as the panel sees it. */
export interface Host {
  /** @throws BlurError of the controller's, or `timeout` */
  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<Calls[N]['result']>;
  on<N extends EventName>(event: N, listener: (data: Events[N]) => void): void;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: BlurError): void;
}

/** Generous: reading and writing wait for the host to fetch or store an image. */
const timeoutMs: Readonly<Record<CallName, number>> = {
  'selection.read': 15_000,
  'photo.read': 90_000,
  'result.write': 90_000,
  'crop.write': 30_000,
  'result.restore': 30_000,
  'file.read': 10_000,
  'looks.write': 15_000,
  // Libraries are asked over the network.
  'library.read': 60_000,
  'library.publish': 60_000,
  'colours.read': 30_000,
  // As long as somebody takes to find a layer.
  'picture.pick': 600_000,
  'picture.stop': 10_000,
  'pages.read': 10_000,
  // A page may have to be loaded first.
  'page.scan': 60_000,
  'ignored.write': 10_000,
  'slot.write': 15_000,
  'node.show': 30_000,
  'host.probe': 30_000,
  'memory.read': 10_000,
  'memory.write': 10_000,
  'panel.resize': 10_000,
  'task.progress': 10_000,
  'task.end': 10_000,
  'panel.close': 10_000,
};

export function createHost(port: HostPort): Host {
  const pending = new Map<number, Pending>();
  const listeners: { [N in EventName]: Set<(data: Events[N]) => void> } = {
    'selection.changed': new Set(),
    'task.cancelled': new Set(),
    'panel.shown': new Set(),
  };
  let lastId = 0;

  port.listen((raw) => {
    const message = parseFromController(raw);
    if (message === undefined) return;
    if (message.kind === 'push') {
      // The data is its event's, by the type of the message.
      for (const listener of listeners[message.event]) listener(message.data as never);
      return;
    }
    const waiting = pending.get(message.id);
    if (message.ok) waiting?.resolve(message.result);
    else waiting?.reject(BlurError.fromWire(message.error));
  });

  return {
    call(name, args) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => settle().reject(new BlurError('timeout', `${name} took longer than ${timeoutMs[name]} ms`)),
          timeoutMs[name],
        );
        const settle = () => {
          clearTimeout(timer);
          pending.delete(id);
          return { resolve, reject };
        };
        pending.set(id, {
          // The reply to this id carries this call's result; the controller's handler table is typed by the same map.
          resolve: (result) => settle().resolve(result as Calls[typeof name]['result']),
          reject: (error) => settle().reject(error),
        });
        try {
          port.post({ kind: 'request', id, call: name, args } as Request);
        } catch (thrown) {
          settle().reject(BlurError.from(thrown, 'protocol'));
        }
      });
    },
    on: (event, listener) => void listeners[event].add(listener),
  };
}

/** The port of a panel inside the host's frame: its parent, and nobody else, is listened to. */
export function parentPort(panel: Window): HostPort {
  return {
    post: (message) => panel.parent.postMessage({ pluginMessage: message }, '*'),
    listen(onMessage) {
      panel.addEventListener('message', (event: MessageEvent<{ pluginMessage?: unknown } | null>) => {
        if (event.source === panel.parent) onMessage(event.data?.pluginMessage);
      });
    },
  };
}
