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

function applyFilter(
  kind: number,
  row: Uint8Array,
  above: Uint8Array,
  pixelBytes: number,
  out: Uint8Array,
): number {
  out[0] = kind;
  let cost = 0;
  for (let i = 0; i < row.length; i++) {
    const left = i < pixelBytes ? 0 : row[i - pixelBytes]!;
    const up = above[i]!;
    let guess = left;
    if (kind === 2) guess = up;
    else if (kind === 3) guess = (left + up) >> 1;
    else if (kind === 4) guess = paeth(left, up, i < pixelBytes ? 0 : above[i - pixelBytes]!);
    const rest = (row[i]! - guess) & 255;
    out[i + 1] = rest;
    cost += rest < 128 ? rest : 256 - rest;
  }
  return cost;
}

/** Whichever of left, above and above-left is nearest to left + above − above-left. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
