/** Where two fronts start and what hinders them, pixel by pixel; all of one size, row-major. */
export interface FrontField {
  readonly widthPx: number;
  /** HWC, encoded colour, 0..1 */
  readonly rgb: Float32Array;
  /** how much the colour speaks for the own front, 0..1 */
  readonly likelihood: Float32Array;
  /** 1 and 2 where the own and the other front start, 0 open, 3 closed to both */
  readonly start: Uint8Array;
  /** length of a pixel's side, in thousandths of the photo's long side */
  readonly pixelLength: number;
  readonly prices: FrontPrices;
}

/** What hinders fronts. */
export interface FrontPrices {
  /** per unit of length where the colour speaks for the other side: of the own front, and of the other */
  readonly ownStrange: number;
  readonly otherStrange: number;
  /** of a change of colour by 1, beyond grain */
  readonly edge: number;
}

/** Price of a step per unit of length, whatever the colours; a front has to end somewhere in a plain wall. */
const lengthPrice = 0.004;
/** Changes of colour below this are grain, and cost nothing. A change of likelihood by 1 costs `turnPrice`. */
const grain = 0.012;
const turnPrice = 1;
/** Prices are kept in whole numbers, a step costs less than this. */
const unit = 1000;
const dearest = 8191;

/**
 * Lets two fronts run until they meet. Running costs little where colours stay as they are and speak for the front's own side,
 * much across an edge, so that they meet at edges.
 * @returns 1 where the own front came first, 2 the other, 0 where none came, 3 closed
 * Source: geodesic distances as in Bai and Sapiro 2009; shortest paths by Dial 1969.
 */
export function twoFronts(field: FrontField): Uint8Array {
  const { widthPx, start } = field;
  const taken = new Uint8Array(start.length);
  const cost = new Int32Array(start.length).fill(2 ** 30);
  const buckets: number[][] = Array.from({ length: dearest + 1 }, () => []);
  const front = new Uint8Array(start.length);
  let waiting = 0;
  const offer = (at: number, side: number, price: number): void => {
    if (price >= cost[at]!) return;
    cost[at] = price;
    front[at] = side;
    buckets[price % buckets.length]!.push(at);
    waiting++;
  };
  const step = (from: number, to: number, side: number, price: number): void => {
    if (!taken[to]) offer(to, side, price + stepPrice(field, from, to, side));
  };
  for (let i = 0; i < start.length; i++) {
    if (start[i] === 1 || start[i] === 2) offer(i, start[i]!, 0);
    else if (start[i] === 3) taken[i] = 3;
  }
  for (let price = 0; waiting > 0; price++) {
    const bucket = buckets[price % buckets.length]!;
    for (let at = bucket.pop(); at !== undefined; at = bucket.pop()) {
      waiting--;
      if (taken[at] || cost[at] !== price) continue;
      const side = front[at]!;
      taken[at] = side;
      const x = at % widthPx;
      if (x > 0) step(at, at - 1, side, price);
      if (x < widthPx - 1) step(at, at + 1, side, price);
      if (at >= widthPx) step(at, at - widthPx, side, price);
      if (at + widthPx < taken.length) step(at, at + widthPx, side, price);
    }
  }
  return taken;
}

function stepPrice(
  { rgb, likelihood, pixelLength, prices }: FrontField,
  from: number,
  to: number,
  side: number,
): number {
  const [a, b] = [from * 3, to * 3];
  const change = Math.max(
    Math.abs(rgb[a]! - rgb[b]!),
    Math.abs(rgb[a + 1]! - rgb[b + 1]!),
    Math.abs(rgb[a + 2]! - rgb[b + 2]!),
  );
  const strange =
    side === 1 ? prices.ownStrange * (1 - likelihood[to]!) : prices.otherStrange * likelihood[to]!;
  const price =
    pixelLength * (lengthPrice + strange) +
    prices.edge * Math.max(0, change - grain) +
    turnPrice * Math.abs(likelihood[from]! - likelihood[to]!);
  return Math.max(1, Math.min(dearest, Math.round(unit * price)));
}
