/** `logits` (pixels × 6, background first) → probability of person, 1 − softmax(background). */
export function personProbability(logits: Float32Array): Float32Array {
  return Float32Array.from({ length: logits.length / 6 }, (_, pixel) => {
    const six = logits.subarray(6 * pixel, 6 * pixel + 6);
    const sum = six.reduce((total, logit) => total + Math.exp(logit), 0);
    return 1 - Math.exp(six[0]) / sum;
  });
}
