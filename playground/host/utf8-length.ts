/** Bytes of `text` in UTF-8; limits of stored data are counted in them. */
export const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
