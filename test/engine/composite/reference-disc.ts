/** The plainest possible disc blur, pixel by pixel with 64 samples per kernel pixel: what the fast one is held against. */
export function discOf(
  light: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
): Float32Array {
  const out = new Float32Array(light.length);
  const taps = discTaps(radiusPx);
  const mirror = (i: number, size: number) => (i < 0 ? -1 - i : i >= size ? 2 * size - 1 - i : i);
  for (const { dx, dy, weight } of taps) {
    for (let y = 0, at = 0; y < heightPx; y++) {
      const row = mirror(y + dy, heightPx) * widthPx;
      for (let x = 0; x < widthPx; x++, at += 3) {
        const from = (row + mirror(x + dx, widthPx)) * 3;
        out[at] += weight * light[from];
        out[at + 1] += weight * light[from + 1];
        out[at + 2] += weight * light[from + 2];
      }
    }
  }
  return out;
}

function discTaps(radiusPx: number): { dx: number; dy: number; weight: number }[] {
  const reach = Math.ceil(radiusPx) + 1;
  const taps: { dx: number; dy: number; weight: number }[] = [];
  let sum = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      let weight = 0;
      for (let s = 0; s < 64; s++) {
        const x = dx + ((s & 7) + 0.5) / 8 - 0.5;
        const y = dy + ((s >> 3) + 0.5) / 8 - 0.5;
        if (x * x + y * y <= radiusPx * radiusPx) weight += 1 / 64;
      }
      if (weight > 0) taps.push({ dx, dy, weight });
      sum += weight;
    }
  }
  return taps.map((tap) => ({ ...tap, weight: tap.weight / sum }));
}
