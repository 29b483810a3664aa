import { createRequire } from 'node:module';

interface OtherDecoder {
  readonly PNG: { readonly sync: { read(bytes: Buffer): { readonly data: Buffer } } };
}

const { PNG } = createRequire(import.meta.url)('pngjs') as OtherDecoder;

/** RGBA of a PNG as somebody else's decoder sees it. */
export const decodePngElsewhere = (bytes: Uint8Array): Buffer => PNG.sync.read(Buffer.from(bytes)).data;
