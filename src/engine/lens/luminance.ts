/** Luminance of linear light, 0..1 for what a file can hold. */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;
