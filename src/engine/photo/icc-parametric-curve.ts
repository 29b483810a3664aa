/**
 * An ICC `para` tag: kind 0 (`Y = X^g`) for one parameter, kind 3 (power above `d`, straight below) for the five g a b c d.
 * Source: ICC.1:2022 section 10.18.
 */
export function iccParametricCurve(
  parameters: readonly [number] | readonly [number, number, number, number, number],
) {
  const tag = new Uint8Array(12 + parameters.length * 4);
  const view = new DataView(tag.buffer);
  view.setUint32(0, 0x70617261);
  view.setUint16(8, parameters.length === 1 ? 0 : 3);
  parameters.forEach((value, i) => {
    view.setInt32(12 + i * 4, Math.round(value * 65536));
  });
  return tag;
}

/** The curve of sRGB and Display P3 as parameters. Source: IEC 61966-2-1. */
export const srgbCurveParameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;
