// Codes of the file to linear light.
uniform sampler2D raster;
uniform sampler2D curve;
out vec4 light;

float linear(float code) {
  return texelFetch(curve, ivec2(int(code * 255.0 + 0.5), 0), 0).r;
}

void main() {
  vec3 codes = texelFetch(raster, ivec2(gl_FragCoord.xy), 0).rgb;
  light = vec4(linear(codes.r), linear(codes.g), linear(codes.b), 1.0);
}
