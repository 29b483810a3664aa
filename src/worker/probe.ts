import type { Diagnostics } from '../contract/engine-api.js';
import type { OpenNetworks } from '../runtime/open-networks.js';
import type { Renderer } from './gpu/create-renderer.js';

// The smallest module there is, and one whose function holds a SIMD instruction (i32x4.splat of a constant, dropped).
const emptyModule = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const simdModule = [
  ...emptyModule,
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x0a, 0x09, 0x01, 0x07, 0x00, 0x41, 0x00, 0xfd, 0x11, 0x1a, 0x0b],
];

/** Finds out what this worker can do. */
export async function probe(
  renderer: Pick<Renderer, 'status'>,
  networks: Pick<OpenNetworks, 'status'>,
): Promise<Diagnostics> {
  return {
    secureContext: globalThis.isSecureContext === true,
    wasm: hasWasm(),
    wasmSimd: compiles(simdModule),
    webgpu: 'gpu' in navigator,
    ...(await renderer.status()),
    ...networks.status(),
    userAgent: navigator.userAgent,
  };
}

/** Compiles for real: a policy that forbids WebAssembly is only felt then. */
export const hasWasm = (): boolean => compiles(emptyModule);

function compiles(bytes: readonly number[]): boolean {
  try {
    return new WebAssembly.Module(new Uint8Array(bytes)) instanceof WebAssembly.Module;
  } catch {
    return false; // the answer to the question, not a failure
  }
}
