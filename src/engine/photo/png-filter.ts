/**
 * Takes a PNG row's filter off, in place.
 * @param kind - 0..4: none, left, above, average, Paeth
 * @param row - the filtered bytes; overwritten with the plain ones
 * @param above - the plain row above, zeros for the first
 * @param pixelBytes - bytes per whole pixel, at least 1
 * @returns false when there is no such filter
 * Source: PNG specification, section 9.
 */
export function unfilterRow(kind: number, row: Uint8Array, above: Uint8Array, pixelBytes: number): boolean {
  const length = row.length;
  if (kind === 1) for (let i = pixelBytes; i < length; i++) row[i] = row[i]! + row[i - pixelBytes]!;
  else if (kind === 2) for (let i = 0; i < length; i++) row[i] = row[i]! + above[i]!;
  else if (kind === 3) {
    for (let i = 0; i < length; i++) {
      const left = i < pixelBytes ? 0 : row[i - pixelBytes]!;
      row[i] = row[i]! + ((left + above[i]!) >> 1);
    }
  } else if (kind === 4) {
    for (let i = 0; i < Math.min(pixelBytes, length); i++) row[i] = row[i]! + above[i]!;
    for (let i = pixelBytes; i < length; i++) {
      row[i] = row[i]! + paeth(row[i - pixelBytes]!, above[i]!, above[i - pixelBytes]!);
    }
  }
  return kind <= 4;
}

/**
 * Puts the filter that promises the smallest file on a row: the one whose bytes, taken as signed, are smallest in sum.
 * @param row - plain bytes; read only
 * @param above - the plain row above, zeros for the first
 * @param out - row.length + 1 bytes: filter kind, then the filtered bytes; overwritten
 * @param scratch - as long as `out`; overwritten
 * Source: PNG specification, sections 9 and 12.7 (minimum sum of absolute differences).
 */
export function filterRow(
  row: Uint8Array,
  above: Uint8Array,
  pixelBytes: number,
  buffers: { readonly out: Uint8Array; readonly scratch: Uint8Array },
): void {
  let best = Number.POSITIVE_INFINITY;
  for (const kind of [1, 2, 4, 3]) {
    const cost = applyFilter(kind, row, above, pixelBytes, buffers.scratch);
    if (cost >= best) continue;
    best = cost;
    buffers.out.set(buffers.scratch);
  }
}

/** @returns the sum of the filtered bytes, each taken as a signed one without its sign */
function applyFilter(
  kind: number,
  row: Uint8Array,
  above: Uint8Array,
  pixelBytes: number,
  out: Uint8Array,
): number {
  const length = row.length;
  const first = Math.min(pixelBytes, length);
  out[0] = kind;
  // the first pixel has nothing to its left; each kind has a loop of its own because these are the encoder's hottest
  for (let i = 0; i < first; i++) out[i + 1] = row[i]! - firstGuess(kind, above[i]!);
  if (kind === 1) for (let i = first; i < length; i++) out[i + 1] = row[i]! - row[i - pixelBytes]!;
  else if (kind === 2) for (let i = first; i < length; i++) out[i + 1] = row[i]! - above[i]!;
  else if (kind === 3) {
    for (let i = first; i < length; i++) out[i + 1] = row[i]! - ((row[i - pixelBytes]! + above[i]!) >> 1);
  } else {
    for (let i = first; i < length; i++) {
      out[i + 1] = row[i]! - paeth(row[i - pixelBytes]!, above[i]!, above[i - pixelBytes]!);
    }
  }
  let cost = 0;
  for (let i = 1; i <= length; i++) cost += Math.abs((out[i]! << 24) >> 24);
  return cost;
}

function firstGuess(kind: number, above: number): number {
  if (kind === 1) return 0;
  return kind === 3 ? above >> 1 : above;
}

/** Whichever of left, above and above-left is nearest to left + above − above-left. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
