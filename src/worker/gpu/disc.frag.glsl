// The opening's picture from running sums along rows: each of its rows is one span, the difference of two sums. Out comes the mean
// light of what is not nearer, times the slab's own share of that, and the share.
uniform sampler2D lightSums;
uniform sampler2D shareSums;
uniform sampler2D spans;   // left end, right end (px from the centre), weight per pixel, row
uniform int spanCount;
uniform float behindLeast; // of what is not nearer, for full strength
uniform ivec2 offset;      // of this target's corner in the sums
uniform ivec2 origin;      // place of this target's corner in the level
// The barrel's rim, as the engine's barrelRim gives it; none when its size is 0.
uniform float rimSize;
uniform float rimSqueeze;
uniform float rimDrift;
uniform vec2 rimMiddle;
out vec4 covered;

const int block = 64;

// Sum from the first texel of the block in which `from` lies to texel x, at most one block further.
void addUpTo(int x, int from, int y, float weight, inout vec4 light, inout vec4 share) {
  ivec2 p = ivec2(x, y);
  light += weight * texelFetch(lightSums, p, 0);
  share += weight * texelFetch(shareSums, p, 0);
  if (x / block == from / block) return;
  ivec2 blockEnd = ivec2((from / block) * block + block - 1, y);
  light += weight * texelFetch(lightSums, blockEnd, 0);
  share += weight * texelFetch(shareSums, blockEnd, 0);
}

const int subRows = 8;

// What the rim leaves of a span at a place; its weight falls by the part of the row's height that the rim does not reach.
vec3 insideRim(vec4 span, vec2 place) {
  vec2 centre = -rimDrift * (place - rimMiddle);
  float covered = 0.0;
  float width = 0.0;
  for (int i = 0; i < subRows; i++) {
    float up = (span.w - 0.5 + (float(i) + 0.5) / float(subRows) - centre.y) / rimSize;
    if (abs(up) >= 1.0) continue;
    covered++;
    width += sqrt(1.0 - up * up);
  }
  float chord = covered > 0.0 ? width / covered * rimSize * rimSqueeze : 0.0;
  float left = max(span.x, centre.x * rimSqueeze - chord);
  float right = max(left, min(span.y, centre.x * rimSqueeze + chord));
  return vec3(left, right, span.z * covered / float(subRows));
}

void main() {
  ivec2 p = ivec2(gl_FragCoord.xy) + offset;
  vec4 light = vec4(0.0);
  vec4 share = vec4(0.0);
  vec2 place = vec2(origin) + gl_FragCoord.xy;
  float area = rimSize > 0.0 ? 0.0 : 1.0;
  for (int i = 0; i < spanCount; i++) {
    vec4 span = texelFetch(spans, ivec2(i, 0), 0);
    int y = p.y + int(span.w);
    if (rimSize > 0.0) {
      span.xyz = insideRim(span, place);
      area += (span.y - span.x) * span.z;
    }
    float leftEnd = 0.5 + span.x;
    float rightEnd = 0.5 + span.y;
    float left = floor(leftEnd);
    float right = floor(rightEnd);
    int before = p.x + int(left) - 1;
    int last = p.x + int(right) - 1;
    float leftShare = leftEnd - left;
    float rightShare = rightEnd - right;
    addUpTo(last, before, y, span.z * (1.0 - rightShare), light, share);
    addUpTo(last + 1, before, y, span.z * rightShare, light, share);
    addUpTo(before, before, y, -span.z * (1.0 - leftShare), light, share);
    addUpTo(before + 1, before, y, -span.z * leftShare, light, share);
  }
  covered = vec4(light.rgb, share.r) / max(behindLeast * area, share.g);
}
