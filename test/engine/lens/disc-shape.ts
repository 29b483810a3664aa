/**
 * The shape of one disc near the picture's middle: radius at half of its plateau in 120 directions, how even the plateau is,
 * how wide the edge (80 to 20 %), how far the middle is off.
 */
export function discShape(light: Float32Array, sizePx: number, radiusPx: number) {
  const centre = centroid(light, sizePx);
  const inside: number[] = [];
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      if (Math.hypot(x + 0.5 - centre.x, y + 0.5 - centre.y) < 0.75 * radiusPx)
        inside.push(light[y * sizePx + x]);
    }
  }
  const mean = inside.reduce((sum, v) => sum + v, 0) / inside.length;
  const deviation = Math.sqrt(inside.reduce((sum, v) => sum + (v - mean) ** 2, 0) / inside.length);
  const radii: number[] = [];
  const edges: number[] = [];
  for (let degrees = 0; degrees < 360; degrees += 3) {
    const at = (distance: number) =>
      sampled(light, sizePx, {
        x: centre.x + distance * Math.cos((degrees * Math.PI) / 180),
        y: centre.y + distance * Math.sin((degrees * Math.PI) / 180),
      }) / mean;
    const crossing = (level: number) => {
      let distance = 0;
      while (at(distance) > level) distance += 0.05;
      return distance;
    };
    radii.push(crossing(0.5));
    edges.push(crossing(0.2) - crossing(0.8));
  }
  const offCentre = Math.hypot(centre.x - sizePx / 2, centre.y - sizePx / 2);
  return {
    offCentre,
    variation: deviation / mean,
    radii,
    edgePx: edges.reduce((sum, e) => sum + e, 0) / edges.length,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function centroid(light: Float32Array, sizePx: number): Place {
  let [mass, x, y] = [0, 0, 0];
  light.forEach((value, i) => {
    mass += value;
    x += value * ((i % sizePx) + 0.5);
    y += value * (Math.floor(i / sizePx) + 0.5);
  });
  return { x: x / mass, y: y / mass };
}

function sampled(light: Float32Array, sizePx: number, place: Place): number {
  const x = place.x - 0.5;
  const y = place.y - 0.5;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const value = (dx: number, dy: number) => light[(top + dy) * sizePx + left + dx];
  const upper = value(0, 0) + (value(1, 0) - value(0, 0)) * (x - left);
  const lower = value(0, 1) + (value(1, 1) - value(0, 1)) * (x - left);
  return upper + (lower - upper) * (y - top);
}
