import type { HairStyle, HeadPlace } from './person-look.js';

/** One hair's way from its root, in the frame's pixels. */
export type HairPath = readonly (readonly [number, number])[];

type HairMaker = (place: HeadPlace, random: () => number) => HairPath;

/** How a style's hairs run, from root to tip. */
export const hairPath: Readonly<Record<HairStyle, HairMaker>> = {
  short: (place, random) => tuft(place, random, { length: 0.05 + 0.1 * random(), spread: 0.3, wave: 0.012 }),
  curly: (place, random) => curl(place, random),
  bun: (place, random) => combedUp(place, random),
  long: (place, random) => fall(place, random, 0.22 + 0.45 * random() ** 0.6),
  bob: (place, random) => fall(place, random, -0.16 + 0.16 * random()),
};

/** A hair that leaves its neighbours on the way and stands away from the head. */
export function flyaway(style: HairStyle, place: HeadPlace, random: () => number): HairPath {
  const along = hairPath[style](place, random);
  const from = Math.floor((0.15 + 0.75 * random()) * (along.length - 2));
  const [x, y] = along[from]!;
  const [nextX, nextY] = along[from + 1]!;
  const stepPx = Math.hypot(nextX - x, nextY - y) || 1;
  const outX = x - place.centreX;
  const outY = y - (place.chinY - 0.5 * place.headPx);
  const outPx = Math.hypot(outX, outY) || 1;
  const outward = 0.25 + 1.1 * random();
  const heading = Math.atan2(
    (nextY - y) / stepPx + (outward * outY) / outPx,
    (nextX - x) / stepPx + (outward * outX) / outPx,
  );
  const away = grow([x, y], heading, {
    length: (0.06 + 0.2 * random()) * place.headPx,
    bend: (random() - 0.5) * 2,
  });
  return [...along.slice(Math.max(0, from - 3), from), ...away];
}

/** A point of the skull's rim; angle 0 is the crown, positive to the right; `scale` 1 is the skin. */
function onSkull({ centreX, chinY, headPx }: HeadPlace, angle: number, scale: number): [number, number] {
  return [
    centreX + Math.sin(angle) * 0.36 * headPx * scale,
    chinY - 0.6 * headPx - Math.cos(angle) * 0.42 * headPx * scale,
  ];
}

function grow(
  [x, y]: readonly [number, number],
  heading: number,
  { length, bend, steps = 10 }: { length: number; bend: number; steps?: number },
): HairPath {
  const path: [number, number][] = [[x, y]];
  for (let i = 0, px = x, py = y; i < steps; i++) {
    const turned = heading + bend * (i / steps);
    px += (Math.cos(turned) * length) / steps;
    py += (Math.sin(turned) * length) / steps;
    path.push([px, py]);
  }
  return path;
}

function tuft(
  place: HeadPlace,
  random: () => number,
  { length, spread, wave }: { length: number; spread: number; wave: number },
): HairPath {
  const angle = (random() - 0.5) * 3.3;
  const root = onSkull(place, angle, 0.84 + 0.2 * random());
  const heading = angle - Math.PI / 2 + 0.95 + (random() - 0.5) * spread * 2;
  return grow(root, heading, { length: length * place.headPx, bend: (random() - 0.3) * 1.2 + wave });
}

function curl(place: HeadPlace, random: () => number): HairPath {
  const angle = (random() - 0.5) * 4.5;
  const isLow = Math.abs(angle) > 1.2;
  const root = onSkull(place, angle, isLow ? 1 + 0.2 * random() : 0.86 + 0.3 * random());
  const down = Math.max(0, Math.abs(angle) - 1.2) * 0.5 * Math.sign(angle);
  const heading = angle - Math.PI / 2 + down + (random() - 0.5) * 1.2;
  const straight = grow(root, heading, {
    length: (0.12 + 0.2 * random()) * place.headPx,
    bend: (random() - 0.5) * 1.5,
    steps: 40,
  });
  const radius = (0.012 + 0.014 * random()) * place.headPx;
  const phase = random() * 6.28;
  const turns = 2.5 + 2.5 * random();
  return straight.map(([x, y], i) => {
    const turn = phase + (turns * 6.28 * i) / straight.length;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
}

/** From the hairline to a knot above the crown. */
function combedUp(place: HeadPlace, random: () => number): HairPath {
  const { centreX, chinY, headPx } = place;
  const angle = (random() - 0.5) * 3.4;
  const inKnot = random() < 0.3;
  const knotX = centreX + 0.05 * headPx;
  const knotY = chinY - 1.1 * headPx;
  if (inKnot) {
    const start = random() * 6.28;
    const radius = (0.06 + 0.07 * random()) * headPx;
    return Array.from({ length: 12 }, (_, i) => [
      knotX + radius * 1.15 * Math.cos(start + i * 0.2),
      knotY + radius * Math.sin(start + i * 0.2),
    ]);
  }
  const [x, y] = onSkull(place, angle, 0.93 + 0.1 * random());
  const [viaX, viaY] = onSkull(place, angle * 0.55, 1.05);
  return bezier([x, y], [viaX, viaY], [knotX + (random() - 0.5) * 0.08 * headPx, knotY + 0.08 * headPx]);
}

/** From the parting over the side of the head down to `downTo` heads below the chin. */
function fall(place: HeadPlace, random: () => number, downTo: number): HairPath {
  const { centreX, chinY, headPx } = place;
  const side = random() < 0.52 ? -1 : 1;
  const away = random();
  const partX = centreX + (0.04 + side * 0.1 * random()) * headPx;
  const partY = chinY - (0.98 + 0.06 * random() - 0.05 * away) * headPx;
  const widest = centreX + side * (0.27 + 0.16 * away) * headPx;
  const shoulderY = chinY - 0.35 * headPx;
  const tipX = centreX + side * (0.24 + 0.3 * away + 0.05 * (random() - 0.5)) * headPx;
  const tipY = chinY + downTo * headPx;
  const over = bezier([partX, partY], [widest, partY + 0.02 * headPx], [widest, shoulderY]);
  const below = bezier(
    [widest, shoulderY],
    [widest + side * 0.02 * headPx, (shoulderY + tipY) / 2],
    [tipX, tipY],
  );
  const phase = away * 5 + random() * 0.9;
  const wave = (0.008 + 0.012 * random()) * headPx;
  return [...over, ...below.slice(1)].map(([x, y], i, all) => [
    x + wave * Math.sin(phase + i * 0.55) * (i / all.length),
    y,
  ]);
}

function bezier(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
  steps = 12,
): HairPath {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const s = 1 - t;
    return [s * s * a[0] + 2 * s * t * b[0] + t * t * c[0], s * s * a[1] + 2 * s * t * b[1] + t * t * c[1]];
  });
}
