import { inRange, type ValueRange } from './in-range.js';

/** A tone in encoded sRGB, three codes 0..255. */
export type Tone = readonly [number, number, number];

/** What stands behind the person: the photo's own room out of focus, or something else instead of it. */
export type BackdropSettings =
  | { readonly mode: 'soften' }
  | { readonly mode: 'solid'; readonly rgb: Tone }
  | {
      readonly mode: 'gradient';
      readonly fromRgb: Tone;
      readonly toRgb: Tone;
      /** direction from `fromRgb` to `toRgb`, degrees clockwise from straight up, 0..360: 180 runs from top to bottom */
      readonly angleDeg: number;
    }
  | {
      readonly mode: 'studio';
      /** at the brightest point behind the head */
      readonly centreRgb: Tone;
      /** toward the corners */
      readonly edgeRgb: Tone;
      /** 0..1: how dark the sweep becomes where the wall curves into the floor; absent: no floor is seen */
      readonly floorShadow?: number;
    }
  | {
      readonly mode: 'image';
      /** of a picture the caller has handed to the renderer */
      readonly imageHash: string;
      /** true: out of focus like a room far behind; false: as it is */
      readonly throughLens: boolean;
    };

export const backdropRanges = {
  toneCode: [0, 255],
  angleDeg: [0, 360],
  floorShadow: [0, 1],
} as const satisfies Record<string, ValueRange>;

type AnyKey = KeysOf<BackdropSettings>;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;

/** True when `value` is a well-formed BackdropSettings with every number in its range. */
export function isBackdropSettings(value: unknown): value is BackdropSettings {
  if (typeof value !== 'object' || value === null) return false;
  const backdrop = value as Partial<Record<AnyKey, unknown>>;
  switch (backdrop.mode) {
    case 'soften':
      return true;
    case 'solid':
      return isTone(backdrop.rgb);
    case 'gradient':
      return (
        isTone(backdrop.fromRgb) &&
        isTone(backdrop.toRgb) &&
        inRange(backdrop.angleDeg, ...backdropRanges.angleDeg)
      );
    case 'studio':
      return (
        isTone(backdrop.centreRgb) &&
        isTone(backdrop.edgeRgb) &&
        (backdrop.floorShadow === undefined || inRange(backdrop.floorShadow, ...backdropRanges.floorShadow))
      );
    case 'image':
      return (
        typeof backdrop.imageHash === 'string' &&
        backdrop.imageHash.length > 0 &&
        typeof backdrop.throughLens === 'boolean'
      );
    default:
      return false;
  }
}

const isTone = (value: unknown): value is Tone =>
  Array.isArray(value) &&
  value.length === 3 &&
  value.every((code) => inRange(code, ...backdropRanges.toneCode));
