import type { Tone } from '../contract/backdrop-settings.js';

/** Encoded channel to linear light and back; both colour spaces share the curve. Source: IEC 61966-2-1. */
const decode = (code: number): number => (code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4);
const encode = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** A colour of this document in encoded sRGB, 0..255; what only Display P3 has is the nearest that sRGB has, channel by channel. */
export function toneOf(color: RGB): Tone {
  const { r, g, b } = figma.root.documentColorProfile === 'DISPLAY_P3' ? srgbOfP3(color) : color;
  return [toCode(r), toCode(g), toCode(b)];
}

/** Both have the white of D65. Source: CSS Color 4, section 18. */
function srgbOfP3(p3: RGB): RGB {
  const [r, g, b] = [decode(p3.r), decode(p3.g), decode(p3.b)];
  return {
    r: encode(1.2249401762805598 * r - 0.2249401762805598 * g),
    g: encode(1.0420569547096881 * g - 0.0420569547096881 * r),
    b: encode(1.0982736001409661 * b - 0.0196375545903344 * r - 0.0786360455506319 * g),
  };
}

/** A tone as a colour of this document, 0..1. */
export function colourOf([red, green, blue]: Tone): RGB {
  const srgb = { r: red / 255, g: green / 255, b: blue / 255 };
  return figma.root.documentColorProfile === 'DISPLAY_P3' ? p3OfSrgb(srgb) : srgb;
}

function p3OfSrgb(srgb: RGB): RGB {
  const [r, g, b] = [decode(srgb.r), decode(srgb.g), decode(srgb.b)];
  return {
    r: encode(0.8224619687143623 * r + 0.1775380312856377 * g),
    g: encode(0.0331941988509616 * r + 0.9668058011490384 * g),
    b: encode(0.01708263072112 * r + 0.0723974406639635 * g + 0.9105199286149167 * b),
  };
}

const toCode = (channel: number): number => Math.round(255 * Math.min(1, Math.max(0, channel)));
