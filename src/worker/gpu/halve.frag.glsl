// Half the size by averaging two by two; an odd last row or column is averaged with itself.
uniform sampler2D fine;
uniform ivec2 fineOrigin; // place of the texture's corner in its picture
uniform ivec2 fineSize;   // of the whole finer picture
out vec4 light;

vec4 at(ivec2 place) {
  return texelFetch(fine, min(place, fineSize - 1) - fineOrigin, 0);
}

void main() {
  ivec2 p = 2 * ivec2(gl_FragCoord.xy);
  light = (at(p) + at(p + ivec2(1, 0)) + at(p + ivec2(0, 1)) + at(p + ivec2(1, 1))) / 4.0;
}
