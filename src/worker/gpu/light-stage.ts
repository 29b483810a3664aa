import decode from './decode.frag.glsl';
import type { DeviceLayer } from './device-layer.js';
import type { Input } from './input.js';
import { linkProgram } from './link-program.js';
import { createPass } from './pass.js';
import planeAt from './plane-sample.glsl';
import type { Region } from './region.js';
import relight from './relight.frag.glsl';
import addLamps from './surplus.frag.glsl';
import lampPoints from './surplus.vert.glsl';
import type { Target } from './target.js';

export interface LightRequest {
  readonly layer: DeviceLayer;
  /** within the picture, at most the targets' size */
  readonly region: Region;
  readonly codes: Input;
  readonly decoded: Target;
  readonly relit: Target;
}

/** Makes a layer's linear light of one region: decoded, its lamps as bright as they were, lit anew. */
export interface LightStage {
  /** @returns the texture with the light, in its corner (0, 0): of `decoded` or of `relit` */
  render(request: LightRequest): WebGLTexture;
  dispose(): void;
}

export function createLightStage(gl: WebGL2RenderingContext): LightStage {
  const decodePass = createPass(gl, decode);
  const relightPass = createPass(gl, planeAt, relight);
  const lampProgram = linkProgram(gl, lampPoints, addLamps);
  const lampRegion = gl.getUniformLocation(lampProgram, 'region');

  const drawLamps = ({ layer, region }: LightRequest) => {
    gl.useProgram(lampProgram);
    gl.uniform4f(lampRegion, region.x, region.y, region.widthPx, region.heightPx);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
    gl.bindVertexArray(layer.lamps.points);
    gl.drawArrays(gl.POINTS, 0, layer.lamps.count);
    gl.bindVertexArray(null);
    gl.disable(gl.BLEND);
  };

  return {
    render(request) {
      const { layer, region, codes, decoded, relit } = request;
      const corner = { ...region, x: 0, y: 0 };
      codes.fill(layer.picture, region);
      decodePass.draw(decoded, { raster: codes.texture, curve: layer.toLinear }, corner);
      if (layer.lamps.count > 0) drawLamps(request);
      const light = decoded.textures[0];
      if (layer.relight === null) return light;
      const place = { origin: [region.x, region.y], size: [layer.picture.widthPx, layer.picture.heightPx] };
      relightPass.draw(relit, { light, ...layer.relight, ...place }, corner);
      return relit.textures[0];
    },
    dispose() {
      decodePass.dispose();
      relightPass.dispose();
      gl.deleteProgram(lampProgram);
    },
  };
}
