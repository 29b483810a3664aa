import { type Endpoint, expose, transferHandlers } from 'comlink';
import type { EngineApi } from '../contract/engine-api.js';
import { carryBlurErrors } from '../contract/thrown-wire.js';
import type { WorkerSign } from '../contract/worker-sign.js';
import { transferResults } from './transfer-results.js';

/** The worker's global scope, as far as serving needs it. */
export interface ServingScope extends Endpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

/** Answers the panel's calls on `scope` from now on, and says hello. */
export function serveEngine(scope: ServingScope, service: EngineApi): void {
  carryBlurErrors(transferHandlers);
  expose(transferResults(service), scope);
  showSign(scope, 'hello');
}

export function showSign(scope: ServingScope, kind: WorkerSign['kind']): void {
  const sign: WorkerSign = { kind };
  scope.postMessage(sign);
}
