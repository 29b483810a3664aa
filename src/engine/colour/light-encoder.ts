/** Turns linear light 0..1 into an unrounded code 0..255; values outside are clamped. */
export type LightEncoder = (light: number) => number;

const steps = 2048;

/**
 * Makes the inverse of a profile's `toLinear` table, exact at the 256 codes and straight between them.
 * @param toLinear - 256 strictly rising values 0..1; read only, kept
 */
export function createLightEncoder(toLinear: Float32Array): LightEncoder {
  const darkest = toLinear[0];
  const brightest = toLinear[255];
  // Codes lie roughly evenly along the square root of light, so that a short walk from here always suffices.
  const startCode = new Uint8Array(steps + 1);
  for (let i = 0, code = 0; i <= steps; i++) {
    const light = (i / steps) ** 2;
    while (code < 254 && toLinear[code + 1] <= light) code++;
    startCode[i] = code;
  }
  return (light) => {
    if (!(light > darkest)) return 0;
    if (light >= brightest) return 255;
    let code = startCode[(Math.sqrt(light) * steps) | 0];
    while (code > 0 && toLinear[code] > light) code--;
    while (toLinear[code + 1] <= light) code++;
    return code + (light - toLinear[code]) / (toLinear[code + 1] - toLinear[code]);
  };
}
