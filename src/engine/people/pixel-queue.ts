/** Pixels waiting to be looked at, the nearest first. */
export interface PixelQueue {
  push(pixel: number, value: number): void;
  pop(): { readonly pixel: number; readonly value: number } | undefined;
}

/** A binary heap. A pixel may wait several times; whoever takes it out knows which time counts. */
export function createPixelQueue(): PixelQueue {
  const pixels: number[] = [];
  const values: number[] = [];
  const swap = (a: number, b: number): void => {
    [pixels[a], pixels[b]] = [pixels[b]!, pixels[a]!];
    [values[a], values[b]] = [values[b]!, values[a]!];
  };
  return {
    push(pixel, value) {
      let at = pixels.push(pixel) - 1;
      values.push(value);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (values[parent]! <= values[at]!) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      if (pixels.length === 0) return undefined;
      swap(0, pixels.length - 1);
      const nearest = { pixel: pixels.pop()!, value: values.pop()! };
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        if (left >= pixels.length) break;
        const child = left + 1 < pixels.length && values[left + 1]! < values[left]! ? left + 1 : left;
        if (values[at]! <= values[child]!) break;
        swap(at, child);
        at = child;
      }
      return nearest;
    },
  };
}
