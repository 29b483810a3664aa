in vec3 added;
out vec4 light;

void main() {
  light = vec4(added, 0.0);
}
