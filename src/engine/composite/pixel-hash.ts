/** 32 well mixed bits that depend on the place and the salt only: randomness that is the same on every run. */
export function pixelHash(x: number, y: number, salt: number): number {
  let h = Math.imul(x + 0x1f35, 0x9e3779b1) ^ Math.imul(y + 0x2c9b, 0x85ebca77) ^ Math.imul(salt, 0xc2b2ae3d);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
