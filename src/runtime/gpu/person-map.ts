const classes = 6;

/**
 * The probability of person that the matte network's logits stand for: 1 − softmax(background), per pixel.
 * @param logits - pixels × 6, background first
 */
export function personMap(logits: Float32Array): Float32Array {
  const person = new Float32Array(logits.length / classes);
  for (let pixel = 0; pixel < person.length; pixel++) {
    const from = pixel * classes;
    let most = logits[from];
    for (let c = 1; c < classes; c++) most = Math.max(most, logits[from + c]);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += Math.exp(logits[from + c] - most);
    person[pixel] = 1 - Math.exp(logits[from] - most) / sum;
  }
  return person;
}
