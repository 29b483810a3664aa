// A plane of any size laid over a picture: its value at a place given in pixels of the picture, bilinear, level beyond its
// outermost samples.
float planeAt(sampler2D plane, vec2 place, vec2 pictureSize) {
  ivec2 last = textureSize(plane, 0) - 1;
  vec2 at = clamp(place * vec2(last + 1) / pictureSize - 0.5, vec2(0.0), vec2(last));
  ivec2 a = ivec2(at);
  ivec2 b = min(a + 1, last);
  vec2 share = at - vec2(a);
  float above = mix(texelFetch(plane, a, 0).r, texelFetch(plane, ivec2(b.x, a.y), 0).r, share.x);
  float below = mix(texelFetch(plane, ivec2(a.x, b.y), 0).r, texelFetch(plane, b, 0).r, share.x);
  return mix(above, below, share.y);
}
