import { type ImageTransform, isImageTransform } from '../contract/image-transform.js';
import { jsonIn } from '../contract/json-in.js';
import { framingOf, type ImageFraming, isCroppedTo } from './image-framing.js';

/** Plugin-data key under which a layer keeps how its photo was framed before it was aligned. */
export const alignmentKey = 'crop';

interface AlignmentNote {
  readonly schema: 1;
  /** the photo that was aligned, as it was before any result */
  readonly sourceHash: string;
  readonly before: ImageFraming;
  readonly aligned: ImageTransform;
}

/** Whose framing is meant: the paint as it is now, and the photo that it shows, as it was before any result. */
export interface FramedPhoto {
  readonly paint: ImageFraming;
  readonly sourceHash: string;
}

/**
 * How the photo was framed before it was aligned; null when it was not, is another, or has been cropped by hand since. Never throws.
 * @param text - the note that its layer keeps
 */
export function readFramingBefore(text: string, { paint, sourceHash }: FramedPhoto): ImageFraming | null {
  const note = parseAlignmentNote(text);
  return note?.sourceHash === sourceHash && isCroppedTo(paint, note.aligned) ? note.before : null;
}

/**
 * The note to keep beside a photo that is about to be aligned; of several alignments in a row it knows what was before the first.
 * @param text - the note that its layer keeps until then
 */
export function noteAlignment(text: string, photo: FramedPhoto, aligned: ImageTransform): string {
  const before = readFramingBefore(text, photo) ?? framingOf(photo.paint);
  const note: AlignmentNote = { schema: 1, sourceHash: photo.sourceHash, before, aligned };
  return JSON.stringify(note);
}

function parseAlignmentNote(text: string): AlignmentNote | undefined {
  const value = jsonIn(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { schema, sourceHash, before, aligned } = value as Partial<Record<keyof AlignmentNote, unknown>>;
  if (schema !== 1 || typeof sourceHash !== 'string' || !isImageTransform(aligned)) return undefined;
  const framing = readFraming(before);
  return framing && { schema, sourceHash, before: framing, aligned };
}

const scaleModes = ['FILL', 'FIT', 'CROP', 'TILE'] as const;

/** Only what is framing: a note may hold anything, and all of this goes into a paint. */
function readFraming(value: unknown): ImageFraming | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const framing = value as Partial<Record<keyof ImageFraming, unknown>>;
  const scaleMode = scaleModes.find((known) => known === framing.scaleMode);
  const { imageTransform, rotation, scalingFactor } = framing;
  if (!scaleMode || !isAbsentOr(isImageTransform, imageTransform)) return undefined;
  if (!isAbsentOr(isQuarterTurn, rotation) || !isAbsentOr(isScale, scalingFactor)) return undefined;
  return framingOf({ ...framing, scaleMode } as ImageFraming);
}

const isAbsentOr = (is: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || is(value);
const isQuarterTurn = (value: unknown): boolean => typeof value === 'number' && value % 90 === 0;
const isScale = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < 1e6;
