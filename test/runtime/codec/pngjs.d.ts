/** The one call that the tests make; the package brings no types. */
declare module 'pngjs' {
  export const PNG: { readonly sync: { read(bytes: Buffer): { readonly data: Buffer } } };
}
