/** A WebGL2 context of its own in this worker, able to draw into floats. */
export interface GpuContext {
  readonly gl: WebGL2RenderingContext;
  /** the device's own name where the browser tells it, otherwise the browser's word for it */
  readonly deviceName: string;
  /** true for a driver that computes on the CPU, where our own CPU path is faster */
  readonly isSoftware: boolean;
  /** Gives the device's memory back at once. */
  dispose(): void;
}

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Largest texture side and number of textures at once that the passes need. */
const leastTextureSidePx = 4096;
const leastTextureUnits = 12;

/** @throws Error with the reason when there is no such context on this machine */
export function openContext(): GpuContext {
  if (typeof OffscreenCanvas === 'undefined') throw new Error('no OffscreenCanvas');
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (gl === null) throw new Error('no WebGL2');
  const dispose = () => gl.getExtension('WEBGL_lose_context')?.loseContext();
  try {
    checkAbilities(gl);
  } catch (reason) {
    dispose();
    throw reason;
  }
  const deviceName = nameOf(gl);
  return { gl, deviceName, isSoftware: softwareNames.test(deviceName), dispose };
}

function checkAbilities(gl: WebGL2RenderingContext): void {
  if (gl.getExtension('EXT_color_buffer_float') === null) throw new Error('no float render targets');
  const least = (name: string, parameter: GLenum, wanted: number) => {
    const found: number = gl.getParameter(parameter) ?? 0;
    if (found < wanted) throw new Error(`${name} ${found}, needs ${wanted}`);
  };
  least('texture side', gl.MAX_TEXTURE_SIZE, leastTextureSidePx);
  least('texture units', gl.MAX_TEXTURE_IMAGE_UNITS, leastTextureUnits);
  least('draw buffers', gl.MAX_DRAW_BUFFERS, 2);
  const precision = gl.getShaderPrecisionFormat(gl.FRAGMENT_SHADER, gl.HIGH_FLOAT)?.precision ?? 0;
  if (precision < 23) throw new Error(`floats of ${precision} bits in shaders, needs 23`);
}

function nameOf(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
}
