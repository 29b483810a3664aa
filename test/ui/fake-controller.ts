import type { WireError } from '../../src/contract/blur-error.js';
import type { Request } from '../../src/contract/messages.js';
import type { PhotoTarget, SelectionState } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';

/** What the tests may reach of the fake controller, as `window.controller` of the outer page. */
export interface FakeController {
  selection: SelectionState;
  readonly photos: Record<string, string>;
  readonly log: string[];
  readonly written: { bytes: Uint8Array; recipe: Recipe }[];
  /** errors to answer with, by call; used up by one answer each */
  readonly failures: Record<string, WireError>;
  delayMs: number;
  memory: { lookId: string | null };
  select(selection: SelectionState): void;
}

/**
 * Runs in the outer page: answers the panel like the controller would, without a design file behind it.
 * Self-contained, because it is sent to the browser as text.
 */
export function installFakeController(frameOf: () => Window | null): FakeController {
  const post = (message: unknown) => frameOf()?.postMessage({ pluginMessage: message }, '*');
  const controller: FakeController = {
    selection: { photos: [], refused: [] },
    photos: {},
    log: [],
    written: [],
    failures: {},
    delayMs: 0,
    memory: { lookId: null },
    select(selection) {
      controller.selection = selection;
      post({ kind: 'push', event: 'selection.changed', data: selection });
    },
  };
  const replaceTarget = (nodeId: string, change: Partial<PhotoTarget>): PhotoTarget => {
    const found = controller.selection.photos.find((photo) => photo.nodeId === nodeId)!;
    const next = { ...found, ...change };
    controller.selection = { photos: [next], refused: [] };
    return next;
  };
  const answer = (request: Request): unknown => {
    switch (request.call) {
      case 'selection.read':
        return controller.selection;
      case 'photo.read':
        return Uint8Array.from(atob(controller.photos[request.args.imageHash]!), (c) => c.charCodeAt(0));
      case 'result.write': {
        const { bytes, recipe: draft, nodeId, sourceHash } = request.args;
        const resultHash = `result-${controller.written.length}`;
        const recipe: Recipe = { schema: 1, ...draft, sourceHash, resultHash };
        controller.written.push({ bytes, recipe });
        return replaceTarget(nodeId, { currentHash: resultHash, recipe, canRestore: true });
      }
      case 'result.restore': {
        const { nodeId } = request.args;
        const { sourceHash } = controller.selection.photos[0]!;
        return replaceTarget(nodeId, { currentHash: sourceHash, recipe: null, canRestore: false });
      }
      case 'memory.read':
        return controller.memory;
      case 'memory.write':
        controller.memory = request.args;
        return null;
      default:
        return null;
    }
  };
  addEventListener('message', (event) => {
    const request = (event.data as { pluginMessage?: Request } | null)?.pluginMessage;
    if (event.source !== frameOf() || request?.kind !== 'request') return;
    controller.log.push(request.call);
    const error = controller.failures[request.call];
    delete controller.failures[request.call];
    setTimeout(() => {
      const { id } = request;
      if (error) post({ kind: 'reply', id, ok: false, error });
      else post({ kind: 'reply', id, ok: true, result: answer(request) });
    }, controller.delayMs);
  });
  return controller;
}
