// What a slab blurs, with the picture continued by its mirror image: its own light, its own share of each pixel, and the share
// of everything that is not nearer.
uniform sampler2D light;
uniform ivec2 lightOrigin; // place of the texture's corner in the level
uniform ivec2 size;        // of the whole level
uniform ivec2 origin;      // place of the target's corner in the level
uniform vec2 scaledSize;   // of the full picture over the level's scale
uniform sampler2D radii;
uniform sampler2D layerShare;
uniform vec4 ends;         // signed radii, falling: begins, full from, full to, ends
layout(location = 0) out vec4 ownLight;
layout(location = 1) out vec4 shares;

void main() {
  ivec2 p = origin + ivec2(gl_FragCoord.xy);
  p = ivec2(mirrored(p.x, size.x), mirrored(p.y, size.y));
  vec2 place = vec2(p) + 0.5;
  float radius = planeAt(radii, place, scaledSize);
  float inLayer = planeAt(layerShare, place, scaledSize);
  float orNearer = clamp((ends.x - radius) / (ends.x - ends.y), 0.0, 1.0);
  float nearer = clamp((ends.z - radius) / (ends.z - ends.w), 0.0, 1.0);
  float own = inLayer * (orNearer - nearer);
  ownLight = vec4(texelFetch(light, p - lightOrigin, 0).rgb * own, 1.0);
  shares = vec4(own, 1.0 - inLayer * nearer, 0.0, 0.0);
}
