import fullTriangle from './full-triangle.vert.glsl';
import { linkProgram } from './link-program.js';
import type { Region } from './region.js';
import type { Target } from './target.js';

/** A number, the numbers of a vector or matrix, or a texture for a sampler. A truth value is 0 or 1. */
export type UniformValue = number | Iterable<number> | WebGLTexture;
export type Uniforms = Readonly<Record<string, UniformValue>>;

/** One fragment shader run over a rectangle of a target. */
export interface Pass {
  /** @param uniforms - every uniform of the shader by name; @param region - of the target, all of it when absent */
  draw(target: Target, uniforms: Uniforms, region?: Region): void;
  dispose(): void;
}

interface Uniform {
  readonly name: string;
  readonly set: (value: UniformValue) => void;
}

/**
 * Compiles a fragment shader from its parts, in order; the preamble (version, precisions) is added.
 * @throws Error with the compiler's own words
 */
export function createPass(gl: WebGL2RenderingContext, ...fragmentParts: readonly string[]): Pass {
  const program = linkProgram(gl, fullTriangle, fragmentParts.join('\n'));
  const uniforms = uniformsOf(gl, program);
  return {
    draw(target, values, region = { x: 0, y: 0, widthPx: target.widthPx, heightPx: target.heightPx }) {
      gl.useProgram(program);
      for (const { name, set } of uniforms) {
        const value = values[name];
        if (value === undefined) throw new TypeError(`uniform "${name}" was not given`);
        set(value);
      }
      gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
      gl.viewport(region.x, region.y, region.widthPx, region.heightPx);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
    dispose: () => gl.deleteProgram(program),
  };
}

function uniformsOf(gl: WebGL2RenderingContext, program: WebGLProgram): Uniform[] {
  const count: number = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) ?? 0;
  let unit = 0;
  return Array.from({ length: count }, (_, i) => {
    const info = gl.getActiveUniform(program, i)!;
    const { name } = info;
    const place = gl.getUniformLocation(program, name);
    if (info.type !== gl.SAMPLER_2D) return { name, set: setter(gl, place, info.type) };
    const own = unit++;
    const set = (texture: UniformValue) => {
      gl.activeTexture(gl.TEXTURE0 + own);
      gl.bindTexture(gl.TEXTURE_2D, texture as WebGLTexture);
      gl.uniform1i(place, own);
    };
    return { name, set };
  });
}

function setter(gl: WebGL2RenderingContext, place: WebGLUniformLocation | null, type: GLenum) {
  const numbers = (value: UniformValue): number[] =>
    typeof value === 'number' ? [value] : [...(value as Iterable<number>)];
  const setters: Record<GLenum, (value: UniformValue) => void> = {
    [gl.FLOAT]: (value) => gl.uniform1fv(place, numbers(value)),
    [gl.FLOAT_VEC2]: (value) => gl.uniform2fv(place, numbers(value)),
    [gl.FLOAT_VEC3]: (value) => gl.uniform3fv(place, numbers(value)),
    [gl.FLOAT_VEC4]: (value) => gl.uniform4fv(place, numbers(value)),
    [gl.FLOAT_MAT3]: (value) => gl.uniformMatrix3fv(place, false, numbers(value)),
    [gl.BOOL]: (value) => gl.uniform1iv(place, numbers(value)),
    [gl.INT]: (value) => gl.uniform1iv(place, numbers(value)),
    [gl.INT_VEC2]: (value) => gl.uniform2iv(place, numbers(value)),
  };
  const set = setters[type];
  if (!set) throw new TypeError(`no uniforms of type ${type} here`);
  return set;
}
