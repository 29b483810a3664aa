// Sums along rows, in two steps: within groups of 8 texels (stride 1), then the groups within blocks of 64 (stride 8).
// Each texel ends as the sum from its block's first texel to itself. Short sums keep their precision, and since blocks lie
// at the same places of the picture for every tile, so do the roundings.
uniform sampler2D light;
uniform sampler2D shares;
uniform int stride;
layout(location = 0) out vec4 lightSum;
layout(location = 1) out vec4 shareSum;

void main() {
  ivec2 p = ivec2(gl_FragCoord.xy);
  lightSum = texelFetch(light, p, 0);
  shareSum = texelFetch(shares, p, 0);
  int group = p.x / stride;
  for (int earlier = group % 8; earlier > 0; earlier--) {
    ivec2 last = ivec2((group - earlier) * stride + stride - 1, p.y);
    lightSum += texelFetch(light, last, 0);
    shareSum += texelFetch(shares, last, 0);
  }
}
