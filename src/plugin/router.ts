import { BlurError } from '../contract/blur-error.js';
import { type Handlers, parseRequest, type Reply, type Request, requestIdOf } from '../contract/messages.js';

/**
 * The controller's end of the wire: gives every request to its handler and answers it exactly once. What is no request is
 * left alone; a request that cannot be understood is answered with `protocol`.
 */
export function createRouter(handlers: Handlers, post: (reply: Reply) => void): (message: unknown) => void {
  return (message) => {
    const id = requestIdOf(message);
    if (id === undefined) return;
    const request = parseRequest(message);
    const fail = (error: BlurError) => post({ kind: 'reply', id, ok: false, error: error.toWire() });
    if (!request) {
      fail(new BlurError('protocol', 'unknown call or wrong arguments'));
      return;
    }
    handle(handlers, request).then(
      (result) => post({ kind: 'reply', id, ok: true, result }),
      (thrown: unknown) => fail(BlurError.from(thrown)),
    );
  };
}

async function handle(handlers: Handlers, request: Request) {
  const handler = handlers[request.call] as (args: Request['args']) => Promise<never>;
  return await handler(request.args);
}
