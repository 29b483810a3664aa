/**
 * Spearman's rank correlation of two lists, −1..1; ties share their mean rank. NaN when one of them is constant or shorter than 2.
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ranksA, ranksB] = [ranks(a), ranks(b)];
  const middle = (a.length - 1) / 2;
  let [together, spreadA, spreadB] = [0, 0, 0];
  for (let i = 0; i < ranksA.length; i++) {
    together += (ranksA[i] - middle) * (ranksB[i] - middle);
    spreadA += (ranksA[i] - middle) ** 2;
    spreadB += (ranksB[i] - middle) ** 2;
  }
  return together / Math.sqrt(spreadA * spreadB);
}

function ranks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  order.sort((i, j) => values[i] - values[j]);
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) found[order[i]] = (from + to - 1) / 2;
    from = to;
  }
  return found;
}
