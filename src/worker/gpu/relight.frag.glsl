// Light lit anew: the gain of the place, then the matrix.
uniform sampler2D light;
uniform sampler2D gain;
uniform mat3 matrix;  // the engine's rows arrive as columns, hence the vector on its left
uniform ivec2 origin; // place of the target's corner in the picture
uniform ivec2 size;   // of the picture
out vec4 lit;

void main() {
  ivec2 inTile = ivec2(gl_FragCoord.xy);
  float here = planeAt(gain, vec2(origin + inTile) + 0.5, vec2(size));
  lit = vec4(max(vec3(0.0), texelFetch(light, inTile, 0).rgb * here * matrix), 1.0);
}
