// One point for each pixel of a lamp.
layout(location = 0) in vec2 place; // pixel of the picture
layout(location = 1) in vec3 light;
uniform vec4 region; // of the picture: left, top, width, height
out vec3 added;

void main() {
  added = light;
  gl_PointSize = 1.0;
  gl_Position = vec4((place + 0.5 - region.xy) / region.zw * 2.0 - 1.0, 0.0, 1.0);
}
