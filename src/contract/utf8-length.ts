/**
 * Bytes of `text` in UTF-8; the VM has no TextEncoder, and its own loops are slow, so the language's built-ins count.
 * @throws URIError for half a surrogate pair, which JSON never holds
 */
export const utf8Length = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;
