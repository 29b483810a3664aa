import { sha1 } from './sha1.js';
import { type ImageHeader, sniffImage } from './sniff-image.js';

/** One image of the file, known by the hash of its contents. */
export interface StoredImage extends ImageHeader {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** How the store misbehaves, for tests: images load late, or their bytes cannot be had. */
export interface ImageFaults {
  delayMs: number;
  readonly missing: Set<string>;
  /** what a read of a missing image rejects with; the real host's reasons are not always Errors */
  reason: unknown;
}

/** The file's images by SHA-1; equal bytes are kept once, and nothing is ever dropped. */
export class ImageStore {
  readonly faults: ImageFaults = {
    delayMs: 0,
    missing: new Set(),
    reason: new Error('Image could not be loaded'),
  };
  readonly #images = new Map<string, StoredImage>();

  /** Largest side an image may have when a plugin adds it. */
  static readonly maxSidePx = 4096;

  /**
   * Keeps a copy of `bytes`.
   * @throws Error with the host's own texts for other formats and, unless `anySize`, for sides over 4096 px
   */
  add(bytes: Uint8Array, options: { anySize?: boolean } = {}): StoredImage {
    const header = sniffImage(bytes);
    if (!header) throw new Error('in createImage: Image type is unsupported');
    if (!options.anySize && Math.max(header.widthPx, header.heightPx) > ImageStore.maxSidePx) {
      throw new Error('in createImage: Image is too large');
    }
    const hash = sha1(bytes);
    const known = this.#images.get(hash);
    if (known) return known;
    const image = { hash, bytes: bytes.slice(), ...header };
    this.#images.set(hash, image);
    return image;
  }

  get(hash: string): StoredImage | undefined {
    return this.#images.get(hash);
  }
}
