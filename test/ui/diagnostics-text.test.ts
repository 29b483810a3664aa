import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import type { Diagnostics } from '../../src/contract/engine-api.js';
import { diagnosticsText } from '../../src/ui/diagnostics-text.js';

const error = new BlurError('timeout', 'took too long', { seconds: 30 }).toWire();
const diagnostics: Diagnostics = {
  ...{ secureContext: false, wasm: true, wasmSimd: true, webgpu: false },
  ...{ renderer: 'cpu', rendererReason: 'differs: 30.0 dB', gpu: 'Fake 9000', userAgent: 'test/1' },
  ...{ inference: 'wasm', inferenceReason: 'no WebGPU' },
};

describe('diagnostics text', () => {
  it('says what failed, what the machine can do, and which back end renders and why', () => {
    const lines = diagnosticsText({ error, diagnostics, summary: null }).split('\n');
    expect(lines.slice(1)).toEqual([
      'error timeout: took too long',
      '  seconds 30',
      'secureContext false',
      'wasm true',
      'wasmSimd true',
      'webgpu false',
      'userAgent test/1',
      'renders with cpu (differs: 30.0 dB), graphics card Fake 9000',
      'networks run on wasm (no WebGPU)',
    ]);
  });

  it('says that there is no worker, and no card', () => {
    expect(diagnosticsText({ error, diagnostics: null, summary: null })).toContain('worker not started');
    const without = { ...diagnostics, gpu: '' };
    expect(diagnosticsText({ error, diagnostics: without, summary: null })).toContain('graphics card none');
  });
});
