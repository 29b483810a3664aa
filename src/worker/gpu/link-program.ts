const preamble = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`;

/**
 * Compiles and links a pair of shaders; the preamble (version, precisions) is added. The caller deletes the program.
 * @throws Error with the compiler's own words
 */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, preamble + vertex),
    compile(gl, gl.FRAGMENT_SHADER, preamble + fragment),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  const linked = gl.getProgramParameter(program, gl.LINK_STATUS) === true;
  const complaint = linked
    ? ''
    : [gl.getProgramInfoLog(program), ...shaders.map((s) => gl.getShaderInfoLog(s))];
  // Marked now, gone with the program.
  for (const shader of shaders) gl.deleteShader(shader);
  if (!linked) {
    gl.deleteProgram(program);
    throw new Error(`shader refused: ${complaint}`);
  }
  return program;
}

function compile(gl: WebGL2RenderingContext, kind: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (shader === null) throw new Error('the context is lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}
