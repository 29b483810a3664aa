/** What a sliding window needs along both axes; heights first, as in ONNX. */
export interface WindowRequest {
  readonly inputHW: readonly [number, number];
  readonly kernelHW: readonly [number, number];
  readonly strideHW: readonly [number, number];
  /** code of the schema's Padding: 0 is SAME, 1 is VALID */
  readonly padding: number;
}

/** ONNX `pads` (top, left, bottom, right). TensorFlow's SAME puts the odd pixel at the end. */
export function windowPads({ inputHW, kernelHW, strideHW, padding }: WindowRequest): number[] {
  if (padding === 1) return [0, 0, 0, 0];
  const total = inputHW.map((size, i) => {
    const steps = Math.ceil(size / strideHW[i]) - 1;
    return Math.max(0, steps * strideHW[i] + kernelHW[i] - size);
  });
  const before = total.map((sum) => Math.floor(sum / 2));
  return [...before, ...total.map((sum, i) => sum - before[i])];
}
