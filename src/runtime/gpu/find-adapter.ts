const softwareNames = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

/**
 * Looks for a graphics card that the WebGPU runtime can use.
 * @param evenSoftware - true: a program on the processor counts, which WebAssembly outruns
 * @returns the card's name as far as the browser tells it
 * @throws Error with the reason when there is none
 */
export async function findAdapter(evenSoftware: boolean): Promise<string> {
  if (!('gpu' in navigator)) throw new Error('no WebGPU');
  if (!('Suspending' in WebAssembly)) throw new Error('WebAssembly cannot wait for promises');
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw new Error('no WebGPU adapter');
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ') || 'unnamed';
  const isSoftware = isFallbackAdapter || softwareNames.test(name);
  if (isSoftware && !evenSoftware)
    throw new Error(`the WebGPU adapter ${name} is a program on the processor`);
  return name;
}
