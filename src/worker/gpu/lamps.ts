import type { SurplusLight } from '../../engine/lens/surplus-light.js';
import type { Held } from './held.js';

/** Pixels to which light is added, as points to draw. */
export interface Lamps {
  readonly points: WebGLVertexArrayObject;
  readonly count: number;
}

/** Where the points' place and light are among the vertex's inputs. */
const lampInputs = { place: 0, light: 1 } as const;

/** What `held` gives back also ends the points. */
export function createLamps(gl: WebGL2RenderingContext, held: Held, surplus: SurplusLight): Lamps {
  const { rows, columns, light } = surplus;
  const data = new Float32Array(rows.length * 5);
  rows.forEach((row, i) => {
    data.set([columns[i], row, light[3 * i], light[3 * i + 1], light[3 * i + 2]], i * 5);
  });
  const points = gl.createVertexArray();
  const buffer = gl.createBuffer();
  held.keep(() => {
    gl.deleteVertexArray(points);
    gl.deleteBuffer(buffer);
  });
  gl.bindVertexArray(points);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(lampInputs.place);
  gl.vertexAttribPointer(lampInputs.place, 2, gl.FLOAT, false, 20, 0);
  gl.enableVertexAttribArray(lampInputs.light);
  gl.vertexAttribPointer(lampInputs.light, 3, gl.FLOAT, false, 20, 8);
  gl.bindVertexArray(null);
  return { points, count: rows.length };
}
