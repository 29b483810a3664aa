// Index into 0..size−1 of a position that may lie outside: the picture is continued by its mirror image.
int mirrored(int index, int size) {
  int period = 2 * size;
  int folded = index - period * int(floor(float(index) / float(period)));
  return folded < size ? folded : period - 1 - folded;
}
