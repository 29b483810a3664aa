/** The 8-bit sRGB code, 0..255, of linear light; below black and above white it is clipped. Source: IEC 61966-2-1. */
export function lightToCode(light: number): number {
  if (!(light > 0)) return 0;
  if (light >= 1) return 255;
  const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}
