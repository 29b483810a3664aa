// Lays a slab over what is there, enlarged to full size with Mitchell and Netravali's cubic (B = C = 1/3). Light comes
// multiplied by its coverage; the blender takes away as much of what is behind.
uniform sampler2D slab;
uniform ivec2 slabOrigin; // place of the texture's corner in the small picture
uniform int slabWidth;    // of the small picture: beyond its first and last column it goes on level
uniform ivec2 origin;     // place of the target's corner in the full picture
uniform int scale;
out vec4 covered;

float mitchell(float far) {
  float d = abs(far);
  if (d < 1.0) return (7.0 * d * d * d - 12.0 * d * d + 16.0 / 3.0) / 6.0;
  if (d < 2.0) return (-7.0 / 3.0 * d * d * d + 12.0 * d * d - 20.0 * d + 32.0 / 3.0) / 6.0;
  return 0.0;
}

void main() {
  ivec2 p = origin + ivec2(gl_FragCoord.xy);
  if (scale == 1) {
    covered = texelFetch(slab, p - slabOrigin, 0);
  } else {
    vec2 place = (vec2(p) + 0.5) / float(scale) - 0.5;
    ivec2 first = ivec2(floor(place)) - 1;
    covered = vec4(0.0);
    for (int j = 0; j < 4; j++) {
      float down = mitchell(place.y - float(first.y + j));
      for (int i = 0; i < 4; i++) {
        ivec2 tap = ivec2(clamp(first.x + i, 0, slabWidth - 1), first.y + j);
        covered += down * mitchell(place.x - float(first.x + i)) * texelFetch(slab, tap - slabOrigin, 0);
      }
    }
  }
  covered.a = min(covered.a, 1.0);
}
