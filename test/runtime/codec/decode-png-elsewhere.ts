import { PNG } from 'pngjs';

/** RGBA of a PNG as somebody else's decoder sees it. */
export const decodePngElsewhere = (bytes: Uint8Array): Buffer => PNG.sync.read(Buffer.from(bytes)).data;
