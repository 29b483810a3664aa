// How the renderer's time grows, and how it compares with a box blur, the cheapest blur there is.

const sidePx = 1024;
const bandRows = 64;
const headHeightPx = 400;
const radiiPx = [4, 8, 16, 32, 64, 128];
const bladed = { blades: 7, curvature: 0.3, rotationDeg: 12, catEye: 0, squeeze: 1 };
const openings = {
  round: undefined,
  blades: bladed,
  catEye: { ...bladed, blades: 0, catEye: 0.4 },
};
const openingNames = { round: 'round', blades: '7 blades', catEye: "cat's eye" };
const idleJob = { checkpoint: async () => {}, report: () => {}, now: () => performance.now() };

/** A lens whose disc at infinity has this radius for a head of `headHeightPx`. */
const lensOf = (radiusPx, aperture) => ({
  focalLengthMm: 85,
  fNumber: (85 * headHeightPx) / (230 * 2 * radiusPx),
  ...(aperture && { aperture }),
});

/**
 * Exponent of the disc's time against its radius, and its ratio to a box blur of the same radius, for each kind of opening.
 * A round measures everything once, one after another, so that a busy machine is busy for all; of all rounds the least time counts,
 * since what comes from outside can only add.
 */
export async function radiusFigures(engine, rounds) {
  const backdrop = plaster(sidePx);
  const flat = { widthPx: 1, heightPx: 1, data: Float32Array.of(1) };
  const names = Object.keys(openings);
  const perRound = { box: [], ramp: [], round: [], blades: [], catEye: [] };
  for (let round = -1; round < rounds; round++) {
    const times = { box: [], ramp: [], round: [], blades: [], catEye: [] };
    for (const radiusPx of radiiPx) {
      times.box.push(await timed(() => boxBlur(backdrop, radiusPx, engine.srgbProfile.toLinear)));
      for (const name of names) {
        const lens = lensOf(radiusPx, openings[name]);
        times[name].push(await timed(() => drawRoom(engine, roomOf(engine, backdrop, flat), lens)));
      }
      const ramp = roomOf(engine, backdrop, rampDepth());
      times.ramp.push(await timed(() => drawRoom(engine, ramp, lensOf(radiusPx))));
    }
    // The first round compiles; it is not counted.
    if (round >= 0) for (const name of Object.keys(times)) perRound[name].push(times[name]);
  }
  const ratios = Object.fromEntries(
    [...names, 'ramp'].map((name) => [name, ratiosTo(perRound.box, perRound[name])]),
  );
  printRatios(ratios);
  return [
    ...names.flatMap((name) => figuresOf(engine, name, perRound[name], ratios[name])),
    {
      key: 'boxRatio.ramp',
      text: 'the same, a room of many depths (watched)',
      now: Math.max(...ratios.ramp),
      better: 'less',
      tolerance: { share: 0.5 },
      digits: 1,
    },
  ];
}

function figuresOf({ slope }, name, rounds, ratios) {
  return [
    {
      key: `radiusExponent.${name}`,
      text: `time against radius ${radiiPx[0]}…${radiiPx.at(-1)} px, exponent, ${openingNames[name]}`,
      now: slope(radiiPx.map((radiusPx, i) => [radiusPx, leastOf(rounds, i)])),
      better: 'less',
      limit: 0.35,
      tolerance: { by: 0.25 },
      digits: 2,
    },
    {
      key: `boxRatio.${name}`,
      text: `times a box blur, at the worst radius, ${openingNames[name]}`,
      now: Math.max(...ratios),
      better: 'less',
      limit: 12,
      tolerance: { share: 0.3 },
      digits: 1,
    },
  ];
}

/** The least of the rounds' times for one radius. */
const leastOf = (rounds, i) => Math.min(...rounds.map((times) => times[i]));

const ratiosTo = (boxes, rounds) => radiiPx.map((_, i) => leastOf(rounds, i) / leastOf(boxes, i));

function printRatios(ratios) {
  console.log(`times a box blur    ${radiiPx.map((radiusPx) => `${radiusPx} px`.padStart(8)).join('')}`);
  for (const [name, values] of Object.entries(ratios)) {
    const label = openingNames[name] ?? 'many depths';
    console.log(`  ${label.padEnd(18)}${values.map((value) => value.toFixed(1).padStart(8)).join('')}`);
  }
}

/** Exponent of a whole render's time against the pixels of the same photo at other sizes. */
export async function pixelFigures(engine, rounds) {
  const sides = [1, 2, 4];
  const shot = engine.syntheticHeadshot(900);
  const { photo: source, alpha, headHeightPx: head } = shot;
  const request = { source, alpha, profile: engine.srgbProfile, depth: rampDepth(), headHeightPx: head };
  const timer = engine.createStageTimer(() => performance.now());
  const small = await engine.buildScene(request, idleJob, timer);
  const scenes = sides.map((times) => enlarged(small, times));
  const settings = { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'soften' } };
  const perRound = [];
  for (let round = -1; round < rounds; round++) {
    const times = [];
    for (const scene of round < 0 ? scenes.slice(0, 1) : scenes) {
      const ms = await timed(() => engine.renderScene(scene, settings, idleJob));
      times.push(ms);
    }
    if (round >= 0) perRound.push(times);
  }
  const pixels = scenes.map(({ source: { widthPx, heightPx } }) => widthPx * heightPx);
  const sizes = pixels.map((count) => (count / 1e6).toFixed(0));
  return [
    {
      key: 'pixelExponent',
      text: `time of a render against pixels, ${sizes.join(', ')} MP, exponent`,
      now: engine.slope(pixels.map((count, i) => [count, leastOf(perRound, i)])),
      better: 'less',
      limit: 1.1,
      tolerance: { by: 0.08 },
      digits: 2,
    },
  ];
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function drawRoom(engine, room, lens) {
  const view = engine.planLensView(room, lens, null);
  const drawn = await engine.drawLayer(view.room, view, idleJob);
  const plane = () => new Float32Array(sidePx * bandRows);
  const into = { red: plane(), green: plane(), blue: plane() };
  for (let row = 0; row < sidePx; row += bandRows) drawn.readBand(row, bandRows, into);
}

const roomOf = (engine, backdrop, depth) => ({
  ...{ backdrop, depth, headHeightPx, highlights: [], near: null, existingBlurPx: 0 },
  profile: engine.srgbProfile,
  existingBlur: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
});

function plaster(side) {
  const data = new Uint8ClampedArray(side * side * 3);
  for (let i = 0; i < data.length; i++) data[i] = Math.imul(i, 0x9e3779b1) >>> 24;
  return { widthPx: side, heightPx: side, data };
}

/** As a network-free estimate gives it: the wall far away, the floor coming nearer at the bottom. */
function rampDepth() {
  const depth = { widthPx: 64, heightPx: 64, data: new Float32Array(64 * 64) };
  for (let i = 0; i < depth.data.length; i++) {
    depth.data[i] = Math.min(1, Math.max(0.15, 1.9 - (Math.floor(i / 64) / 64) * 1.75));
  }
  return depth;
}

/** The same scene with every pixel repeated; lengths grow along. */
function enlarged(scene, times) {
  const repeat = ({ widthPx, heightPx, data }) => {
    const channels = data.length / (widthPx * heightPx);
    const [width, height] = [widthPx * times, heightPx * times];
    const out = new data.constructor(width * height * channels);
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = (Math.floor(y / times) * widthPx + Math.floor(x / times)) * channels;
        for (let c = 0; c < channels; c++) out[at++] = data[from + c];
      }
    }
    return { widthPx: width, heightPx: height, data: out };
  };
  return {
    ...scene,
    ...{ source: repeat(scene.source), alpha: repeat(scene.alpha), highlights: [], near: null },
    ...{ foreground: repeat(scene.foreground), backdrop: repeat(scene.backdrop) },
    headHeightPx: scene.headHeightPx * times,
  };
}

/**
 * The mean over a square, in linear light, edges repeated: running sums along the rows, then running sums of whole rows down
 * the picture. About as fast as a blur can be written here: flattering the yardstick would flatter the lens.
 */
function boxBlur({ widthPx, heightPx, data }, radius, toLinear) {
  const length = widthPx * 3;
  const across = new Float32Array(length * heightPx);
  const line = new Float32Array(length);
  const scale = 1 / (2 * radius + 1);
  for (let y = 0; y < heightPx; y++) {
    const row = y * length;
    for (let i = 0; i < length; i++) line[i] = toLinear[data[row + i]];
    for (let c = 0; c < 3; c++) blurLine(line, across, { c, row, radius, scale });
  }
  const out = new Float32Array(across.length);
  const sums = new Float32Array(length);
  const rowAt = (y) => Math.min(heightPx - 1, Math.max(0, y)) * length;
  for (let y = -radius; y <= radius; y++) {
    for (let i = 0, from = rowAt(y); i < length; i++) sums[i] += across[from + i];
  }
  for (let y = 0; y < heightPx; y++) {
    const [row, enters, leaves] = [y * length, rowAt(y + radius + 1), rowAt(y - radius)];
    for (let i = 0; i < length; i++) {
      out[row + i] = sums[i] * scale;
      sums[i] += across[enters + i] - across[leaves + i];
    }
  }
  return out;
}

function blurLine(line, into, { c, row, radius, scale }) {
  const last = line.length - 3 + c;
  let sum = line[c] * (radius + 1);
  for (let i = 1; i <= radius; i++) sum += line[Math.min(last, i * 3 + c)];
  const reach = radius * 3;
  for (let at = c; at <= last; at += 3) {
    into[row + at] = sum * scale;
    sum += line[Math.min(last, at + reach + 3)] - line[Math.max(c, at - reach)];
  }
}
